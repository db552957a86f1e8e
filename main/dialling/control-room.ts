import { join } from 'node:path';
import type { callControlCommands } from '../../contract/commands/call-control.ts';
import type { catchUpCommands } from '../../contract/commands/catch-up.ts';
import type { startedCallCommands } from '../../contract/commands/dialling.ts';
import type { Problem, ReceiverStatus } from '../../contract/model/status.ts';
import type { Preferences } from '../../contract/settings/preferences.ts';
import { createCatchUp } from '../account/catch-up.ts';
import type { SipgateAccess } from '../account/sipgate-access.ts';
import type { Handlers } from '../../contract/define.ts';
import type { DesktopPort } from '../ports/desktop.ts';
import { callAtDesk } from '../domain/desk/call-at-desk.ts';
import type { CallBook, CallChange } from '../domain/conversations/call-book.ts';
import type { Roster } from '../domain/calls/roster.ts';
import type { Rules } from '../domain/calls/rules.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { openCatchUpFile } from '../storage/catch-up-file.ts';
import type { Switchboard } from '../switchboard.ts';
import { createCallControls, type CallControls } from './call-control.ts';
import { createSipgateDialler, type SipgateDialler } from './sipgate-dialler.ts';

/** The commands for catching up, call control and dialling through sipgate. */
export type ControlCommands = Handlers<
  typeof catchUpCommands & typeof callControlCommands & typeof startedCallCommands
>;

/** What these parts work with; a root joins it. */
export interface ControlRoomParts {
  sipgate: Pick<SipgateAccess, 'current'>;
  /** The data folder. */
  path: string;
  settings: SettingsStore;
  preferences: () => Preferences;
  roster: () => Roster;
  rules: () => Rules;
  book: CallBook;
  switchboard: Pick<Switchboard, 'takeHistory'>;
  desktop: Pick<DesktopPort, 'notify' | 'refreshPopUps'>;
  report: (problem: Problem) => void;
  failed: (error: unknown) => void;
}

/** What is done with calls through sipgate's REST API, joined. */
export interface ControlRoom {
  commands: ControlCommands;
  controlOf: CallControls['of'];
  dialler: SipgateDialler;
  /** Takes a change of a call; returns at once. */
  changed: (change: CallChange) => void;
  /** The receiver is so now: after it was gone something may have been missed. */
  receiver: (status: ReceiverStatus) => void;
  /** Something may have been missed until now: the machine slept, the tunnel was down, there is a token. */
  missed: () => void;
  /** Once the calls are read and windows are there to be told. */
  start: () => void;
  stop: () => Promise<void>;
}

/** Joins them. Nothing here delays a webhook: they hear of a call after its answer has left. */
export async function createControlRoom(parts: ControlRoomParts): Promise<ControlRoom> {
  const { sipgate, preferences, roster, book, desktop, failed } = parts;
  const settings = parts.settings.current;
  const memory = await openCatchUpFile(join(parts.path, 'catch-up.json'));
  const now = (): number => Date.now();
  let started = false;
  let wasListening = false;

  const catchUp = createCatchUp({
    sipgate: sipgate.current,
    switchboard: parts.switchboard,
    book,
    memory,
    publish: (news) => {
      desktop.notify('catchUpChanged', news);
    },
    now,
    failed,
  });
  const controls = createCallControls({
    sipgate: sipgate.current,
    settings,
    agentId: () => preferences().agentId,
    book,
    changed: desktop.refreshPopUps,
    failed,
  });
  const dialler = createSipgateDialler({
    sipgate: sipgate.current,
    settings,
    preferences,
    rules: parts.rules,
    publish: (progress) => {
      desktop.notify('dialProgress', progress);
    },
    now,
  });
  const missed = (): void => {
    if (started) void catchUp.run();
  };

  return {
    commands: {
      getCatchUp: catchUp.news,
      dismissCatchUp: catchUp.dismiss,
      catchUp: catchUp.run,
      controlCall: controls.control,
      transferCall: controls.transfer,
      getTransferAgents: controls.agents,
      getDialPhones: dialler.phones,
      getDialProgress: dialler.progress,
      dismissDialProgress: dialler.dismiss,
      hangUpDialled: dialler.hangUp,
    },
    controlOf: controls.of,
    dialler,
    changed(change) {
      dialler.follow(change);
      const { own, callId } = callAtDesk(change.entry, roster(), preferences(), new Date().toISOString());
      controls.follow(change.entry, own ? callId : null);
    },
    receiver({ state }) {
      if (state === 'listening' && !wasListening) missed();
      wasListening = state === 'listening';
    },
    missed,
    start() {
      if (memory.setAside) parts.report({ kind: 'fileSetAside', ...memory.setAside });
      started = true;
      missed();
    },
    async stop() {
      controls.stop();
      dialler.stop();
      await catchUp.stop();
    },
  };
}
