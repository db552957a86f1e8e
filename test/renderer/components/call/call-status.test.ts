import { expect, it } from 'vitest';
import { leavingLook, statusLook } from '../../../../renderer/components/call/call-status.ts';
import type { LogEntry } from '../../../../contract/model/calls/caller-log.ts';

type Known = Pick<LogEntry, 'direction' | 'state' | 'outcome'>;

it.each([
  [{ direction: 'in', state: 'ringing', outcome: null }, 'ringing', 'ringing'],
  [{ direction: 'out', state: 'ringing', outcome: null }, 'calling', 'ringing'],
  [{ direction: 'in', state: 'connected', outcome: null }, 'connected', 'talking'],
  [{ direction: 'in', state: 'ended', outcome: 'missed' }, 'missed', 'danger'],
  [{ direction: 'in', state: 'ended', outcome: 'busy' }, 'busy', 'danger'],
  [{ direction: 'out', state: 'ended', outcome: 'busy' }, 'busy', 'quiet'],
  [{ direction: 'in', state: 'ended', outcome: 'answered' }, 'answered', 'quiet'],
  [{ direction: 'in', state: 'ended', outcome: 'blocked' }, 'blocked', 'quiet'],
  [{ direction: 'out', state: 'ended', outcome: 'unreachable' }, 'unreachable', 'quiet'],
  [{ direction: 'in', state: 'ended', outcome: null }, 'unknown', 'quiet'],
] as const satisfies [Known, string, string][])('%o reads "%s"', (entry, word, tone) => {
  expect(statusLook(entry)).toMatchObject({ word, tone });
});

it('a pop-up goes with who took the call: a person, voicemail, or nobody', () => {
  const entry = (changes: object): LogEntry =>
    ({ direction: 'in', state: 'ended', outcome: 'answered', legs: [], answeredBy: [], ...changes }) as never;
  const voicemail = [{ answeredBy: { name: 'voicemail' } }];
  expect(leavingLook(entry({ answeredBy: ['Emma'] })).word).toBe('answered');
  expect(leavingLook(entry({ state: 'connected', outcome: null })).word).toBe('answered');
  expect(leavingLook(entry({ legs: voicemail })).word).toBe('voicemail');
  expect(leavingLook(entry({ legs: voicemail, answeredBy: ['Emma'] })).word).toBe('answered');
  expect(leavingLook(entry({ outcome: 'missed' })).word).toBe('missed');
});
