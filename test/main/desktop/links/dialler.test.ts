import { expect, it, vi } from 'vitest';
import { createSystemDiallers } from '../../../../main/desktop/links/dialler.ts';
import type { LinkPrograms } from '../../../../main/desktop/links/link-programs.ts';

const programs: LinkPrograms = {
  blocked: null,
  programFor: (way) => Promise.resolve(way === 'sip' ? 'Softphone' : null),
  isOurs: (way) => Promise.resolve(way === 'tel'),
  set: () => Promise.resolve(),
};

it('says which program dials, and whether that would be this app', async () => {
  const diallers = createSystemDiallers(programs, () => Promise.resolve());
  expect(await diallers.sip.state()).toEqual({
    way: 'sip',
    program: 'Softphone',
    isKlingel: false,
    block: null,
  });
  expect(await diallers.tel.state()).toMatchObject({ program: null, isKlingel: true });
});

it('dials by handing the link of its scheme to the system, and fails where nothing takes it', async () => {
  const openOutside = vi.fn((_link: string) => Promise.resolve());
  const diallers = createSystemDiallers(programs, openOutside);
  const number = { number: '+49301234567', label: '+49301234567', extension: null, party: null };
  expect(await diallers.tel.dial(number)).toEqual({ ok: true });
  expect(openOutside.mock.calls[0]?.[0]).toBe('tel:+49301234567');
  openOutside.mockRejectedValueOnce(new Error('xdg-open 3'));
  await expect(diallers.callto.dial(number)).rejects.toThrow('xdg-open 3');
});
