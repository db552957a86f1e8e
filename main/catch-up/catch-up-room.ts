import { join } from 'node:path';
import type { catchUpCommands } from '../../contract/commands/catch-up.ts';
import type { Handlers } from '../../contract/define.ts';
import type { Problem, ReceiverStatus } from '../../contract/model/status.ts';
import type { CallBook } from '../domain/conversations/call-book.ts';
import type { DesktopPort } from '../ports/desktop.ts';
import type { TelephonyAccess } from '../ports/telephony.ts';
import { openCatchUpFile } from '../storage/catch-up-file.ts';
import type { Switchboard } from '../switchboard.ts';
import { createCatchUp } from './catch-up.ts';

/** What catching up works with; a root joins it. */
export interface CatchUpRoomParts {
  telephony: TelephonyAccess<'history' | 'whoAmI'>;
  /** The data folder. */
  path: string;
  book: CallBook;
  switchboard: Pick<Switchboard, 'takeHistory'>;
  notify: DesktopPort['notify'];
  report: (problem: Problem) => void;
  failed: (error: unknown) => void;
}

/** Catching up, and what makes it necessary. */
export interface CatchUpRoom {
  commands: Handlers<typeof catchUpCommands>;
  /** The receiver is so now: after it was gone something may have been missed. */
  receiver: (status: ReceiverStatus) => void;
  /** Something may have been missed until now: the machine slept, the tunnel was down, there is a token. */
  missed: () => void;
  /** Once the calls are read and windows are there to be told. */
  start: () => void;
  stop: () => Promise<void>;
}

/** Joins it with its file. Nothing is read before it is started. */
export async function createCatchUpRoom(parts: CatchUpRoomParts): Promise<CatchUpRoom> {
  const { telephony, switchboard, book, notify, failed } = parts;
  const memory = await openCatchUpFile(join(parts.path, 'catch-up.json'));
  let started = false;
  let wasListening = false;

  const catchUp = createCatchUp({
    telephony,
    switchboard,
    book,
    memory,
    publish: (news) => {
      notify('catchUpChanged', news);
    },
    now: () => Date.now(),
    failed,
  });
  const missed = (): void => {
    if (started) void catchUp.run();
  };

  return {
    commands: { getCatchUp: catchUp.news, dismissCatchUp: catchUp.dismiss, catchUp: catchUp.run },
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
    stop: catchUp.stop,
  };
}
