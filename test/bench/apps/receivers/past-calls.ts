import type { CallEvent } from '../../../../contract/model/calls/call.ts';

/**
 * Calls of the last twelve months, evenly spread, the newest a minute ago.
 * @param count how many
 */
export function* pastCalls(count: number): Generator<{ events: CallEvent[]; marks: [] }> {
  const year = 365 * 24 * 3_600_000;
  const end = Date.now() - 60_000;
  for (let index = 0; index < count; index += 1) {
    const start = end - (year * (count - 1 - index)) / count;
    const at = (seconds: number): string => new Date(start + seconds * 1_000).toISOString();
    const common = {
      callId: `past-${index}`,
      direction: 'in' as const,
      origCallId: null,
      xcid: null,
      from: `49301${String(index).padStart(7, '0')}`,
      to: '492111234567',
      diversion: null,
    };
    const emma = { name: 'Emma', id: 'w0', fullId: '1234567w0' };
    const events: CallEvent[] = [
      { kind: 'newCall', at: at(0), ...common, users: [emma], answer: { action: 'letRing' } },
      { kind: 'answer', at: at(5), ...common, user: emma, answeringNumber: '492111234567' },
      { kind: 'hangup', at: at(65), ...common, cause: 'normalClearing', answeringNumber: '492111234567' },
    ];
    yield { events, marks: [] };
  }
}
