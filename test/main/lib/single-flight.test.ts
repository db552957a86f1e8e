import { expect, it, vi } from 'vitest';
import { createSingleFlight } from '../../../main/lib/single-flight.ts';

it('makes a thing once for all who ask while it is being made, and anew for who asks later', async () => {
  const share = createSingleFlight<number>();
  let made = 0;
  const make = vi.fn(() => Promise.resolve((made += 1)));
  expect(await Promise.all([share('a', make), share('a', make)])).toEqual([1, 1]);
  expect(await share('a', make)).toBe(2);
});

it('keeps different things apart', async () => {
  const share = createSingleFlight<string>();
  const one = share('1', () => Promise.resolve('one'));
  const two = share('2', () => Promise.resolve('two'));
  expect(await Promise.all([one, two])).toEqual(['one', 'two']);
});

it('fails for all who share in it, and is tried anew for who asks later', async () => {
  const share = createSingleFlight<string>();
  const make = vi.fn(() => Promise.resolve('made'));
  make.mockRejectedValueOnce(new Error('refused'));
  const both = [share('a', make), share('a', make)];
  for (const one of both) await expect(one).rejects.toThrow('refused');
  expect(await share('a', make)).toBe('made');
  expect(make).toHaveBeenCalledTimes(2);
});
