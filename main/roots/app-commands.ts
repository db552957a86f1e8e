import { agentName } from '../../contract/model/display-name.ts';
import { createCallerLogCommands } from '../calls/caller-log-commands.ts';
import { createNoteCommands } from '../calls/note-commands.ts';
import { createStatisticsCommands } from '../calls/statistics-commands.ts';
import { createReceiverCommands } from '../connectivity/receiver-commands.ts';
import { createRequestCommands } from '../connectivity/request-commands.ts';
import { createContactCommands } from '../contacts/contact-commands.ts';
import type { AppCommands, Desktop } from '../desktop/desktop.ts';
import { createDialCommands } from '../dialling/dial-commands.ts';
import { createPreferenceCommands } from '../settings/preference-commands.ts';
import type { AppRooms } from './app-rooms.ts';
import type { Core } from './core.ts';
import type { Services } from './services.ts';

/** What the pages can ask for, room by room. */
export function buildCommands(
  { data, settings, status }: Services,
  core: Core,
  rooms: AppRooms,
  desktop: Desktop,
): AppCommands {
  const { admin, phoneBook, calls, requests, account, catchUp, control, dialling } = rooms;
  const { helpdesk, teamSettings, guide } = rooms;
  const { book, switchboard } = core.calls;
  const { log, label, published } = calls;
  const { listener } = core.receiver;
  const { chooseFile, chooseContactFile, language } = desktop;
  const outside = { chooseFile, language };
  return {
    ...admin.commands,
    ...guide.commands,
    ...helpdesk.commands,
    ...core.tunnel.commands,
    ...account.commands,
    ...catchUp.commands,
    ...teamSettings.commands,
    ...control.commands,
    ...createDialCommands(dialling),
    ...createContactCommands({
      ...phoneBook,
      callsWith: (number) => book.withNumber(number).map(label),
      ...outside,
      chooseContactFile,
    }),
    ...createCallerLogCommands({ ...core.calls, ...calls, ...outside }),
    ...createNoteCommands(book, switchboard),
    ...createStatisticsCommands({ ...calls, ...outside }),
    ...createPreferenceCommands(data.preferences, (reactions) => {
      desktop.applyPreferences(reactions);
      // Another agent's desktop shows another log.
      if (reactions.has('callerLog')) published.changedAll();
    }),
    ...createReceiverCommands(settings, listener),
    ...createRequestCommands({ settings, listener, requests, copy: desktop.copy }),
    async getSnapshot() {
      await core.recover();
      return {
        log: log.first(),
        status: status.snapshot(),
        agents: settings.current().agents.map((agent) => ({ id: agent.id, name: agentName(agent) })),
        dialRequests: dialling.requests(),
        admin: admin.state(),
        guide: guide.status(),
        preferences: data.preferences.data,
        language: desktop.language(),
      };
    },
  };
}
