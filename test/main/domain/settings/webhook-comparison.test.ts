import { describe, expect, it } from 'vitest';
import type { TelephonyWebhooks, WebhookUrls } from '../../../../contract/model/telephony.ts';
import { compareWebhooks } from '../../../../main/domain/settings/webhook-comparison.ts';

const base = 'https://calls.example.com';
const incomingUrl = `${base}/sipgate/new-token/in`;
const outgoingUrl = `${base}/sipgate/new-token/out`;
const none: TelephonyWebhooks = { incomingUrl: '', outgoingUrl: '', log: false, sources: null };

function compare(is: Partial<TelephonyWebhooks>, publicUrl = base, taken: WebhookUrls = 'any') {
  return compareWebhooks({ ...none, ...is }, { publicUrl, incomingUrl, outgoingUrl }, taken, [
    { endpointId: 'g0', endpointName: 'Sales' },
    { endpointId: 'p1', endpointName: '' },
  ]);
}

describe('an address at sipgate', () => {
  it.each([
    [incomingUrl, 'right'],
    [`${incomingUrl}/`, 'right'],
    ['HTTPS://Calls.Example.com:443/sipgate/new-token/in', 'right'],
    ['', 'empty'],
    ['  ', 'empty'],
    [`${base}/sipgate/old-token/in`, 'oldToken'],
    [outgoingUrl, 'swapped'],
    [`${base}/sipgate/old-token/out`, 'elsewhere'],
    ['https://old.example.com/hook', 'elsewhere'],
    [`http://calls.example.com/sipgate/new-token/in`, 'elsewhere'],
    [incomingUrl.toUpperCase(), 'elsewhere'],
    ['no address', 'elsewhere'],
  ] as const)('%j is %s', (url, finding) => {
    expect(compare({ incomingUrl: url }).incoming).toBe(finding);
  });

  it('cannot be compared while the public address is not known', () => {
    const found = compare({ outgoingUrl: 'https://old.example.com' }, '');
    expect(found).toMatchObject({
      wanted: null,
      incoming: 'empty',
      outgoing: 'unknown',
      obstacle: 'noPublicUrl',
    });
  });
});

describe('a public address without TLS', () => {
  it.each([
    ['httpsOnly', 'httpsOnly', false],
    ['any', null, false],
    ['unknown', null, true],
  ] as const)('is taken as %s: %s', (taken, obstacle, perhapsHttpsOnly) => {
    expect(compare({}, 'http://calls.example.com', taken)).toMatchObject({ obstacle, perhapsHttpsOnly });
  });

  it('is no matter where there is TLS', () => {
    expect(compare({}, base, 'httpsOnly')).toMatchObject({ obstacle: null, perhapsHttpsOnly: false });
  });
});

describe('sources', () => {
  it.each([
    [null, { state: 'all', names: [] }],
    [[], { state: 'none', names: [] }],
    [['g0', 'p1', 'p9'], { state: 'some', names: ['Sales', 'p1', 'p9'] }],
  ] as const)('%j are named where they have names', (sources, found) => {
    expect(compare({ sources: sources === null ? null : [...sources] }).sources).toEqual(found);
  });

  it('go without names where lines are not known', () => {
    const needed = { publicUrl: base, incomingUrl, outgoingUrl };
    expect(compareWebhooks({ ...none, sources: ['g0'] }, needed, 'any', null).sources.names).toEqual(['g0']);
  });
});
