import { describe, expect, it } from 'vitest';
import { helpdeskSchema, helpdeskUrlSchema, screenPopSchema } from '../../../contract/settings/helpdesk.ts';

describe('the address of the helpdesk', () => {
  it.each([
    ['', ''],
    ['https://zammad.example.com', 'https://zammad.example.com'],
    [' https://zammad.example.com/ ', 'https://zammad.example.com'],
    ['https://zammad.example.com/#ticket/zoom/5', 'https://zammad.example.com'],
    ['https://zammad.example.com/api/v1/', 'https://zammad.example.com'],
    ['https://example.com:8443/zammad/', 'https://example.com:8443/zammad'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://127.0.0.1:3000/', 'http://127.0.0.1:3000'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(helpdeskUrlSchema.parse(typed)).toBe(kept);
    expect(helpdeskUrlSchema.parse(kept)).toBe(kept);
  });

  it.each([
    'zammad.example.com',
    'http://zammad.example.com',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com',
    'http://localhost@example.com',
    'https://emma:secret@zammad.example.com',
    'https://zammad.example.com/?x=1',
    'https:/zammad.example.com',
    'https:\\\\zammad.example.com',
    'https://zammad.example.com\\@other.example',
    'https://',
    'ftp://zammad.example.com',
    'javascript:alert(1)',
    'https://zammad example.com',
  ])('%j is none', (typed) => {
    expect(helpdeskUrlSchema.safeParse(typed).success).toBe(false);
  });
});

describe('the settings', () => {
  it('have a value for everything', () => {
    expect(helpdeskSchema.parse({})).toEqual({ kind: 'none', url: '', group: '', timeAccounting: false });
    expect(screenPopSchema.parse({})).toEqual({ when: 'answer', target: 'app', urlTemplate: '' });
  });

  it('keep what they do not know', () => {
    expect(helpdeskSchema.parse({ later: 1 })).toMatchObject({ later: 1 });
    expect(screenPopSchema.parse({ later: 1 })).toMatchObject({ later: 1 });
  });
});
