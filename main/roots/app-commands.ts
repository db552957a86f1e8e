import { agentName } from '../../contract/model/display-name.ts';
import { createCommands } from '../commands.ts';
import { createContactCommands } from '../contacts/contact-commands.ts';
import type { AppCommands, Desktop } from '../desktop/desktop.ts';
import { createDialCommands } from '../dialling/dial-commands.ts';
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
  const { log, older, statistics, label, published } = calls;
  const { copy, chooseFile, chooseContactFile, language } = desktop;
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
      ...{ chooseContactFile, chooseFile, language },
    }),
    ...createCommands({
      ...{ settings, book, log, older, statistics, label, switchboard, requests },
      preferences: data.preferences,
      listener: core.receiver.listener,
      ...{ copy, chooseFile, language },
      applyPreferences() {
        desktop.applyPreferences();
        // Another agent's desktop shows another log.
        published.changedAll();
      },
      async snapshot() {
        await core.recover();
        return {
          log: log.first(),
          status: status.snapshot(),
          agents: settings.current().agents.map((agent) => ({ id: agent.id, name: agentName(agent) })),
          dialRequests: dialling.requests(),
          admin: admin.state(),
          guide: guide.status(),
          preferences: data.preferences.data,
          language: language(),
        };
      },
    }),
  };
}
