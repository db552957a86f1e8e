import type { catchUpCommands } from '../../contract/commands/catch-up.ts';
import type { Handlers } from '../../contract/define.ts';
import type { ReceiverStatus } from '../../contract/model/status.ts';
import type { CallBook } from '../domain/conversations/call-book.ts';
import type { Notify } from '../ports/desktop.ts';
import type { Problems } from '../ports/problems.ts';
import type { TelephonyAccess } from '../ports/telephony.ts';
import type { CatchUpFile } from '../storage/catch-up-file.ts';
import type { Switchboard } from '../switchboard.ts';
import { createCatchUp } from './catch-up.ts';

/** The commands for catching up. */
export type CatchUpCommands = Handlers<typeof catchUpCommands>;

/** What catching up works with; a root joins it. */
export interface CatchUpRoomParts {
  telephony: TelephonyAccess<'history' | 'whoAmI'>;
  memory: CatchUpFile;
  book: CallBook;
  switchboard: Pick<Switchboard, 'takeHistory'>;
  notify: Notify;
  problems: Pick<Problems, 'report' | 'failed'>;
}

/** What was missed is read in the telephone system's history, joined with those who know that something may have been. */
export interface CatchUpRoom {
  commands: CatchUpCommands;
  /** The receiver is so now: after it was gone something may have been missed. */
  receiver: (status: ReceiverStatus) => void;
  /** Something may have been missed until now: the machine slept, the tunnel was down, there is a token. */
  missed: () => void;
  /** Once the calls are read and windows are there to be told. */
  start: () => void;
  stop: () => Promise<void>;
}

/** Joins them. Nothing here delays a webhook. */
export function createCatchUpRoom(parts: CatchUpRoomParts): CatchUpRoom {
  const { telephony, memory, book, switchboard, notify, problems } = parts;
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
    failed: problems.failed,
  });
  const missed = (): void => {
    if (started) void catchUp.run();
  };

  return {
    commands: {
      getCatchUp: catchUp.news,
      dismissCatchUp: catchUp.dismiss,
      catchUp: catchUp.run,
    },
    receiver({ state }) {
      if (state === 'listening' && !wasListening) missed();
      wasListening = state === 'listening';
    },
    missed,
    start() {
      if (memory.setAside) problems.report({ kind: 'fileSetAside', ...memory.setAside });
      started = true;
      missed();
    },
    stop: catchUp.stop,
  };
}
