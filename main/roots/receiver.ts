import { join } from 'node:path';
import type { CatchUpRoom } from '../catch-up/catch-up-room.ts';
import { createAccountAccess } from '../account/account-access.ts';
import { createStatusLines } from '../health/status-lines.ts';
import { redactSecrets } from '../lib/pure/redact.ts';
import { reactToSettings } from '../settings/reactions.ts';
import type { TeamSettingsRoom } from '../settings/team-settings-room.ts';
import { spellingsOf } from '../sipgate/sipgate-token.ts';
import { sipgateSystem } from '../sipgate/sipgate-telephony.ts';
import { openCatchUpFile } from '../storage/catch-up-file.ts';
import { openServerSecrets } from '../storage/server-secrets.ts';
import { connectCore } from './connect-core.ts';
import { buildCatchUp, buildCore, type Core } from './core.ts';
import { inOrder } from './in-order.ts';
import { openServices, type Services } from './services.ts';
import { buildTeamSettings } from './team-settings.ts';
import { createWindowless } from './windowless.ts';

/** What a receiver without windows is started with. */
export interface ReceiverOptions {
  /** The data folder, as the app's. */
  folder: string;
  /** Names the files of the secrets. */
  env: NodeJS.ProcessEnv;
  /** Takes the lines that scripts wait for. */
  print: (line: string) => void;
  /** Takes a line of what a person should see to. */
  complain: (line: string) => void;
}

/** A receiver that runs. */
export interface RunningReceiver {
  services: Services;
  core: Core;
  /**
   * Answers what has arrived, and writes what has to be written.
   * @throws where something could not be written
   */
  stop: () => Promise<void>;
}

/**
 * The receiver without windows: the app's own receiver, rules, files, tunnel and catching up, under plain Node. What is kept
 * is opened, the rooms are built upon it, connected, and started; they stop in the opposite order.
 * @throws FolderInUse, and the system's error where a file of secrets cannot be read
 */
export async function startReceiver(options: ReceiverOptions): Promise<RunningReceiver> {
  const { folder, print } = options;
  let secretOnes = (): readonly string[] => [];
  const complain = (line: string): void => {
    options.complain(redactSecrets(line, secretOnes()));
  };

  // What is kept is opened.
  const statusLines = createStatusLines(complain);
  const notes: string[] = [];
  const services = await openServices({
    what: 'receiver',
    folder,
    openSecrets: (path, settings) =>
      openServerSecrets(path, options.env, new URL(settings.current().sipgate.apiUrl).origin, (note) => {
        notes.push(note);
      }),
    onStatus: statusLines.follow,
  });
  const { data, settings, secrets, problems, appLog } = services;
  process.on('uncaughtException', problems.failed);
  process.on('unhandledRejection', problems.failed);
  // Asked for each line, as an edited file may bring another one.
  secretOnes = () => [settings.current().receiver.token, ...secrets.sipgate.known().flatMap(spellingsOf)];
  if (data.isSecretNew) {
    notes.push(
      'settings.json had no secret for the webhook addresses (receiver.token), so a new one was made: sipgate has to be told the new addresses',
    );
  }
  const catchUpFile = await openCatchUpFile(join(folder, 'catch-up.json'));

  // Built upon it.
  const windowless = createWindowless(complain);
  const core = buildCore(services, windowless.notify, print, windowless.turnedAway);
  const telephony = createAccountAccess(settings.current, secrets.sipgate, sipgateSystem(fetch));
  const catchUp = buildCatchUp(services, core, { telephony, memory: catchUpFile, notify: windowless.notify });
  const teamSettings = buildTeamSettings(services, core, windowless);

  // Connected.
  connectCore(services, core, catchUp, {
    ofCalls: [
      core.calls.saver.changed, // the month's file
    ],
    ofRequests: [],
    ofRepeats: [],
  });
  connectSettings(services, core, catchUp, teamSettings);

  // Started: first the calls, then the receiver, then whatever asks others.
  for (const note of notes) {
    appLog.warn(note);
    complain(note);
  }
  await start(services, core, catchUp, teamSettings);
  return {
    ...{ services, core },
    async stop() {
      appLog.info('ending');
      await inOrder([teamSettings.stop, catchUp.stop, core.stop]);
      process.off('uncaughtException', problems.failed);
      process.off('unhandledRejection', problems.failed);
    },
  };
}

function connectSettings(
  { settings, problems }: Services,
  core: Core,
  catchUp: CatchUpRoom,
  teamSettings: TeamSettingsRoom,
): void {
  // Nobody looks at the calls here, and no helpdesk is asked.
  const nothing = (): void => undefined;
  settings.subscribe(
    reactToSettings(
      {
        ...core.tunnel.reactions,
        helpdesk: nothing,
        account: catchUp.missed,
        ...teamSettings.reactions,
        relabel: nothing,
        review: nothing,
        tidyUp: () => void core.health.tidyUp(),
        ...core.receiver.reactions,
      },
      problems.failed,
    ),
  );
}

async function start(
  { settings }: Services,
  { recover, recall, receiver, health }: Core,
  catchUp: CatchUpRoom,
  teamSettings: TeamSettingsRoom,
): Promise<void> {
  await recover();
  await receiver.listener.listen(settings.current().receiver.port);
  catchUp.start();
  teamSettings.start();
  health.start();
  void recall();
}
