import { expect, it } from 'vitest';
import type { LogEntry } from '../../../../contract/model/calls/caller-log.ts';
import { createCallNotifications } from '../../../../main/desktop/pop-ups/notifications.ts';
import { desktopTexts } from '../../../../main/desktop/texts/texts.ts';
import type { AnnouncedCall } from '../../../../main/domain/desk/pop-up-state.ts';
import { fakeElectron } from '../../../support/unit/electron.ts';
import { entryOf, newCall } from '../../../support/unit/events.ts';

const ringing = entryOf([newCall()]);

function titleOf(changes: Partial<LogEntry>): string | undefined {
  const { electron, notifications } = fakeElectron();
  const calls = createCallNotifications(
    electron.notifications,
    () => desktopTexts('en'),
    () => undefined,
  );
  // Of an announced call the entry alone is looked at.
  calls.follow([{ entry: { ...ringing, ...changes } } as AnnouncedCall]);
  return notifications[0]?.text.title;
}

const someone = (name: string, organisation: string, certainty: 'known' | 'maybe') =>
  ({ certainty, contacts: [{ name, organisation }] }) as unknown as LogEntry['party'];

it.each([
  ['a number that nobody knows', {}, ringing.remote.label],
  ['a person', { party: someone('Anna', 'Example Ltd', 'known') }, 'Anna'],
  ['an organisation', { party: someone('', 'Example Ltd', 'known') }, 'Example Ltd'],
  ['perhaps a person', { party: someone('Anna', '', 'maybe') }, `${ringing.remote.label ?? ''} (maybe Anna)`],
  ['a name that turns what follows', { party: someone('\u202eevil', '', 'known') }, '\u2068\u202eevil\u2069'],
  [
    'perhaps a name that turns what follows',
    { party: someone('\u202eevil', '', 'maybe') },
    `${ringing.remote.label ?? ''} (maybe \u2068\u202eevil\u2069)`,
  ],
  ['somebody without a name', { party: someone('', '', 'known') }, ringing.remote.label],
  ['a number that is withheld', { remote: { ...ringing.remote, label: null, withheld: true } }, 'Withheld'],
  ['no number', { remote: { ...ringing.remote, label: null, withheld: false } }, 'Unknown number'],
] as const)('names %s', (_what, changes, title) => {
  expect(titleOf(changes)).toBe(title);
});

it('tells of each call once, and no longer of one that rings no more', () => {
  const { electron, notifications } = fakeElectron();
  const calls = createCallNotifications(
    electron.notifications,
    () => desktopTexts('en'),
    () => undefined,
  );
  const call = (conversationId: string) => ({ entry: { ...ringing, conversationId } }) as AnnouncedCall;
  calls.follow([call('a')]);
  calls.follow([call('a'), call('b')]);
  calls.follow([call('b')]);
  expect(notifications.map(({ closed }) => closed)).toEqual([true, false]);
});
