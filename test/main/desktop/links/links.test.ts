import { describe, expect, it, vi } from 'vitest';
import type { LinkPrograms } from '../../../../main/desktop/links/link-programs.ts';
import { linkStates, receiveLinks, setLinkHandler } from '../../../../main/desktop/links/links.ts';
import { fakeElectron } from '../../../support/unit/electron.ts';

describe('links of other programs', () => {
  it('are told in their order, those from before somebody listened, too', () => {
    const { app } = fakeElectron();
    const listen = receiveLinks(app, ['klingel', '--hidden', 'tel:+491']);
    const preventDefault = vi.fn();
    app.emit('open-url', { preventDefault }, 'tel:+492');
    expect(preventDefault).toHaveBeenCalledOnce();
    const links: string[] = [];
    listen((link) => links.push(link));
    expect(links).toEqual(['tel:+491', 'tel:+492']);
    app.emit('open-url', { preventDefault }, 'sip:emma@example.com');
    app.emit('second-instance', {}, ['klingel', 'callto:+493', 'https://example.com']);
    expect(links).toEqual(['tel:+491', 'tel:+492', 'sip:emma@example.com', 'callto:+493']);
  });
});

function fakePrograms({ blocked = null as LinkPrograms['blocked'], obeys = true } = {}) {
  const ours = new Set<string>();
  const programs: LinkPrograms = {
    blocked,
    programFor: (way) => Promise.resolve(way === 'tel' ? 'Phone' : null),
    isOurs: (way) => Promise.resolve(ours.has(way)),
    set: vi.fn<LinkPrograms['set']>((way, on) => {
      if (obeys && on) ours.add(way);
      else if (obeys) ours.delete(way);
      return Promise.resolve();
    }),
  };
  return programs;
}

describe('the program for links', () => {
  it('is this app, and no longer, as somebody wants', async () => {
    const programs = fakePrograms();
    await setLinkHandler(programs, 'tel', true);
    expect(await linkStates(programs)).toEqual([
      { way: 'tel', handled: true, program: 'Phone' },
      { way: 'callto', handled: false, program: null },
      { way: 'sip', handled: false, program: null },
    ]);
    await setLinkHandler(programs, 'tel', false);
    expect((await linkStates(programs))[0]?.handled).toBe(false);
  });

  it('that the system does not make it is an error', async () => {
    await expect(setLinkHandler(fakePrograms({ obeys: false }), 'sip', true)).rejects.toThrow('sip:');
  });

  it('is not asked for by a copy that the system would not take', async () => {
    const programs = fakePrograms({ blocked: 'notPackaged' });
    await expect(setLinkHandler(programs, 'tel', true)).rejects.toThrow('tel:');
    expect(programs.set).not.toHaveBeenCalled();
  });
});
