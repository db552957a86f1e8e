import i18next from 'i18next';
import { afterEach, expect, it, vi } from 'vitest';
import { de } from '../../../../renderer/i18n/de/index.ts';
import { en } from '../../../../renderer/i18n/en/index.ts';
import { createVoice } from '../../../../renderer/i18n/index.ts';
import { countedWith } from '../../../../renderer/features/requests/counted-with.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A moment of the user's own time, as it is sent and kept. */
function local(day: number, time: string): string {
  return new Date(`2026-11-${day}T${time}`).toISOString();
}

it.each([
  ['en', 2, 20, '3×', 'received 3 times, last at 14:02'],
  ['de', 2, 20, '3×', '3-mal empfangen, zuletzt 14:02'],
  ['en', 1, 21, '2×', 'received 2 times, last at 21 Nov, 14:02:10'],
  ['de', 1_233, 21, '1.234×', '1.234-mal empfangen, zuletzt 21. Nov., 14:02:10'],
] as const)(
  'in %s a request that came %i times more, the last on the %ith, reads %s and says "%s"',
  async (language, count, day, short, said) => {
    vi.stubGlobal('document', { documentElement: { lang: '' } });
    await createVoice(() => Promise.resolve({ de, en }[language]))(language);
    const request = {
      at: local(20, '09:00:00'),
      repeats: { count, lastAt: local(day, '14:02:10') },
      unrecorded: 0,
    };
    expect(countedWith(request, i18next.t, language)).toEqual({ short, words: [said] });
    expect(countedWith({ ...request, repeats: null }, i18next.t, language)).toEqual({ short: '', words: [] });
  },
);

it.each([
  ['en', 1, '+1', 'and 1 more before, not written down'],
  ['en', 45_678, '+45,678', 'and 45,678 more before, not written down'],
  ['de', 45_678, '+45.678', 'und davor 45.678 weitere, nicht aufgeschrieben'],
] as const)(
  'in %s %i that were not recorded read %s and say "%s"',
  async (language, unrecorded, short, said) => {
    vi.stubGlobal('document', { documentElement: { lang: '' } });
    await createVoice(() => Promise.resolve({ de, en }[language]))(language);
    const request = { at: local(20, '09:00:00'), repeats: null, unrecorded };
    expect(countedWith(request, i18next.t, language)).toEqual({ short, words: [said] });
  },
);
