import type { Low } from 'lowdb';
import type { helpdeskCommands } from '../../contract/commands/helpdesk.ts';
import type { OnContacts } from '../ports/contacts.ts';
import type { Handlers } from '../../contract/define.ts';
import type { ticketCommands } from '../../contract/commands/tickets.ts';
import type { Notify } from '../ports/desktop.ts';
import type { HelpdeskSystems } from '../ports/helpdesk.ts';
import type { CallChange } from '../domain/conversations/call-book.ts';
import type { SettingsReactions } from '../settings/reactions.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Secret } from '../storage/secret-file.ts';
import type { TicketTimes } from '../storage/ticket-times.ts';
import { createHelpdeskAccess, ownerOf } from './helpdesk-access.ts';
import { createHelpdeskStore } from './helpdesk-store.ts';
import { createContactReader } from './helpdesk-contacts.ts';
import { createHelpdeskSettingsCommands } from './helpdesk-settings-commands.ts';
import { createOpenTickets, type OpenTickets } from './open-tickets.ts';
import { createScreenPop, type ScreenPopParts } from './screen-pop.ts';
import { createTicketCommands } from './ticket-commands.ts';
import { createTicketTime } from './ticket-time.ts';

/** The commands for screen pop, helpdesk and tickets. */
export type HelpdeskCommands = Handlers<typeof helpdeskCommands & typeof ticketCommands>;

/** What screen pop and helpdesk work with; a root joins it. */
export interface HelpdeskParts extends Pick<
  ScreenPopParts,
  'preferences' | 'roster' | 'phoneBook' | 'navigate' | 'openLink' | 'now' | 'failed'
> {
  settings: SettingsStore;
  token: Secret;
  book: ScreenPopParts['book'] & Parameters<typeof createTicketCommands>[2];
  /** Times of calls that are still to be written to tickets. */
  ticketTimes: Pick<Low<TicketTimes>, 'data' | 'write'>;
  onTimesSaved: () => void;
  onTimesNotSaved: (error: unknown) => void;
  /** The kinds of helpdesks that there are. */
  systems: HelpdeskSystems;
  notify: Notify;
  onContacts: OnContacts;
  /** What is open with who calls is known now. */
  onTicketsKnown: () => void;
}

/** Screen pop and helpdesk, joined. */
export interface HelpdeskRoom {
  commands: HelpdeskCommands;
  /** What is done here when settings change. */
  reactions: Pick<SettingsReactions, 'helpdesk'>;
  /** Whether tickets can be made. */
  isReady: () => boolean;
  ticketsOf: OpenTickets['of'];
  /** Takes a change of a call; returns at once. */
  changed: (change: CallChange) => void;
  /** Once windows are there to be told. */
  start: () => void;
  /** Resolves when what waits is on the disk. */
  stop: () => Promise<void>;
}

/** Joins the parts of screen pop and helpdesk. Nothing here delays a webhook: they hear of a call after its answer has left. */
export function createHelpdeskRoom(parts: HelpdeskParts): HelpdeskRoom {
  const { token, book, openLink, notify, failed } = parts;
  const settings = parts.settings.current;
  const access = createHelpdeskAccess(settings, token, parts.phoneBook, parts.systems);
  const store = createHelpdeskStore(
    settings,
    () => access.current() !== null,
    (status) => {
      notify('helpdeskChanged', status);
    },
  );
  let keeping = Promise.resolve();
  const keep = async (waiting: TicketTimes['waiting']): Promise<void> => {
    parts.ticketTimes.data.waiting = waiting;
    await parts.ticketTimes.write().then(parts.onTimesSaved, parts.onTimesNotSaved);
  };
  const time = createTicketTime({
    current: access.current,
    helpdesk: () => ownerOf(settings().helpdesk.url),
    store,
    book,
    waiting: parts.ticketTimes.data.waiting,
    keep: (waiting) => (keeping = keep(waiting)),
    now: parts.now,
    failed,
  });
  const contacts = createContactReader(
    access,
    () => settings().helpdesk.kind !== 'none',
    parts.onContacts,
    store,
    failed,
  );
  const popUp = createScreenPop({
    ...parts,
    settings,
    access,
    store,
    wantTicket: (conversationId) => {
      notify('ticketWanted', { conversationId });
    },
  });

  const isReady = (): boolean => access.current() !== null;
  const tickets = createTicketCommands(access, time, book, openLink);
  const openTickets = createOpenTickets({
    helpdesk: access.current,
    ask: async (number) => await tickets.getTickets(number),
    changed: parts.onTicketsKnown,
    now: () => performance.now(),
    failed,
  });

  return {
    isReady,
    ticketsOf: openTickets.of,
    commands: {
      ...createHelpdeskSettingsCommands({
        settings: parts.settings,
        token,
        access,
        store,
        changed() {
          contacts.read();
          time.resume();
        },
      }),
      ...tickets,
    },
    reactions: {
      helpdesk() {
        store.clear('screenPop');
        store.publish();
        contacts.read();
      },
    },
    changed(change) {
      time.changed(change);
      popUp(change);
    },
    start() {
      const { kind, url } = settings().helpdesk;
      if (kind !== 'none' && token.state(ownerOf(url)) === 'unreadable') store.report({ kind: 'token' });
      contacts.read();
      time.resume();
    },
    async stop() {
      contacts.stop();
      await keeping;
    },
  };
}
