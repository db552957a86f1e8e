import type { CallEvent } from '../../contract/model/calls/call.ts';
import type { Settings } from '../../contract/settings/settings.ts';
import { attentionOf } from '../../main/domain/desk/attention.ts';
import { createCallBook } from '../../main/domain/conversations/call-book.ts';
import { compileRoster } from '../../main/domain/calls/roster.ts';
import { readEvent } from '../../main/receiver/read-event.ts';
import type { Played } from '../../main/simulator/player.ts';

/**
 * Whom a conversation was for: a line for each agent of the settings, none where there are no agents.
 * @param played what was posted, in its order
 */
export function attentionLines(
  played: readonly Played[],
  settings: Pick<Settings, 'agents' | 'notify' | 'country'>,
): string[] {
  const book = createCallBook(() => new Date().toISOString());
  for (const [index, { step, status }] of played.entries()) {
    const body = new URLSearchParams(step.fields).toString();
    const reading = readEvent(body, step.direction, new Date(Date.now() + index).toISOString());
    if (status !== 200 || !('event' in reading) || reading.event === null) continue;
    const event: CallEvent =
      reading.event.kind === 'newCall' ? { ...reading.event, answer: { action: 'letRing' } } : reading.event;
    book.addEvent(event);
  }
  const [entry] = book.newest(1);
  if (!entry) return [];
  const { told, concerned, answered } = attentionOf(entry, compileRoster(settings));
  const names = settings.agents.map(({ id, name }) => (name === '' ? id : name));
  const width = Math.max(...names.map((name) => name.length));
  return settings.agents.map(({ id }, index) => {
    const is = [
      told.includes(id) ? 'sees it in the log' : 'is not told',
      ...(concerned.includes(id) ? ['is concerned'] : []),
      ...(answered === id ? ['answered'] : []),
    ];
    return `${(names[index] ?? '').padEnd(width)}  ${is.join(', ')}`;
  });
}
