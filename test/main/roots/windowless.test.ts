import { expect, it, vi } from 'vitest';
import { createWindowless } from '../../../main/roots/windowless.ts';
import { requestRecord } from '../../support/unit/events.ts';

it('says why requests are turned away: of each reason a line, and again after a while', () => {
  let time = 0;
  const complain = vi.fn();
  const { turnedAway } = createWindowless(complain, () => time);
  for (let index = 0; index < 1000; index += 1) {
    turnedAway(requestRecord({ status: 401, reason: 'wrongToken' }));
    turnedAway(requestRecord({ status: 403, reason: 'signature' }));
    turnedAway(requestRecord({ status: 405, reason: 'method' }));
  }
  time = 10 * 60_000;
  turnedAway(requestRecord({ status: 403, reason: 'signature' }));
  const why = "the secret is right, but sipgate's signature is missing or not valid";
  expect(complain.mock.calls).toEqual([
    ['requests are turned away: their address has another secret than receiver.token (from 127.0.0.1)'],
    [`requests are turned away: ${why} (from 127.0.0.1)`],
    [`requests are turned away: ${why} (from 127.0.0.1, and 999 more before)`],
  ]);
});
