import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallEvent, CallUser } from '../../../contract/model/calls/call.ts';

const names = ['Emma', 'Chris', 'Ole', 'Pia'];
const minute = 60_000;

/**
 * Calls as a team has them, the newest a minute ago, one every five minutes: every third was missed, the others answered;
 * every fifth went out. The callers' numbers count up from the oldest.
 * @param count how many
 * @param now milliseconds of the epoch
 */
export function* manyCalls(count: number, now: number): Generator<{ events: CallEvent[]; marks: [] }> {
  for (let index = 0; index < count; index += 1) {
    const start = now - (count - index) * 5 * minute + 4 * minute;
    const at = (seconds: number): string => new Date(start + seconds * 1_000).toISOString();
    const direction = index % 5 === 4 ? 'out' : 'in';
    const [line, caller] = [`4930700${700 + (index % 3)}`, `49301${String(index).padStart(7, '0')}`];
    const [from, to] = direction === 'in' ? [caller, line] : [line, caller];
    const common = {
      callId: `many-${index}`,
      direction,
      origCallId: null,
      xcid: null,
      from,
      to,
      diversion: null,
    } as const;
    const who = index % names.length;
    const user: CallUser = { name: names[who] ?? '', id: `w${who}`, fullId: `1234567w${who}` };
    const events: CallEvent[] = [
      { kind: 'newCall', at: at(0), ...common, users: [user], answer: { action: 'letRing' } },
    ];
    const isMissed = index % 3 === 0;
    if (!isMissed) {
      events.push({
        kind: 'answer',
        at: at(5),
        ...common,
        user: direction === 'in' ? user : null,
        answeringNumber: line,
      });
    }
    const cause = isMissed ? 'cancel' : 'normalClearing';
    events.push({ kind: 'hangup', at: at(65), ...common, cause, answeringNumber: line });
    yield { events, marks: [] };
  }
}

/** Puts calls where the app finds them at its next start: a file for each month in which some began. */
export async function writeCalls(
  userData: string,
  calls: Iterable<{ events: CallEvent[]; marks: [] }>,
): Promise<void> {
  const folder = join(userData, 'data/calls');
  await mkdir(folder, { recursive: true });
  const months = new Map<string, unknown[]>();
  for (const call of calls) {
    const month = call.events[0]?.at.slice(0, 7) ?? '';
    const some = months.get(month) ?? [];
    some.push(call);
    months.set(month, some);
  }
  for (const [month, some] of months) {
    await writeFile(
      join(folder, `${month}.json`),
      JSON.stringify({ version: 1, journal: null, calls: some }),
    );
  }
}
