import type { callControlCommands } from '../../contract/commands/call-control.ts';
import type { startedCallCommands } from '../../contract/commands/dialling.ts';
import type { Preferences } from '../../contract/settings/preferences.ts';
import type { Handlers } from '../../contract/define.ts';
import type { DesktopPort } from '../ports/desktop.ts';
import type { TelephonyAccess } from '../ports/telephony.ts';
import { callAtDesk } from '../domain/desk/call-at-desk.ts';
import type { CallBook, CallChange } from '../domain/conversations/call-book.ts';
import type { Roster } from '../domain/calls/roster.ts';
import type { Rules } from '../domain/calls/rules.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { createCallControls, type CallControls } from './call-control.ts';
import { createTelephonyDialler, type TelephonyDialler } from './telephony-dialler.ts';

/** The commands for call control and dialling through the telephone system. */
export type ControlCommands = Handlers<typeof callControlCommands & typeof startedCallCommands>;

/** What these parts work with; a root joins it. */
export interface ControlRoomParts {
  telephony: TelephonyAccess<'calls' | 'phones' | 'whoAmI'>;
  settings: SettingsStore;
  preferences: () => Preferences;
  roster: () => Roster;
  rules: () => Rules;
  book: CallBook;
  desktop: Pick<DesktopPort, 'notify' | 'refreshPopUps'>;
  failed: (error: unknown) => void;
}

/** What is done with calls through the telephone system, joined. */
export interface ControlRoom {
  commands: ControlCommands;
  controlOf: CallControls['of'];
  dialler: TelephonyDialler;
  /** Takes a change of a call; returns at once. */
  changed: (change: CallChange) => void;
  stop: () => void;
}

/** Joins them. Nothing here delays a webhook: they hear of a call after its answer has left. */
export function createControlRoom(parts: ControlRoomParts): ControlRoom {
  const { telephony, preferences, roster, book, desktop, failed } = parts;
  const settings = parts.settings.current;

  const controls = createCallControls({
    telephony,
    settings,
    agentId: () => preferences().agentId,
    book,
    changed: desktop.refreshPopUps,
    failed,
  });
  const dialler = createTelephonyDialler({
    telephony,
    settings,
    preferences,
    rules: parts.rules,
    publish: (progress) => {
      desktop.notify('dialProgress', progress);
    },
    now: () => Date.now(),
  });

  return {
    commands: {
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
    stop() {
      controls.stop();
      dialler.stop();
    },
  };
}
