import type { LogEntry } from '../../contract/model/calls/caller-log.ts';
import type { Settings } from '../../contract/settings/settings.ts';
import type { AppLog } from '../lib/app-log.ts';
import { messageOf } from '../lib/pure/message-of.ts';
import { journalSize } from '../storage/journal/journal-size.ts';
import type { Listener } from '../ports/listener.ts';
import type { Problems } from '../ports/problems.ts';
import type { DataFolder } from '../storage/data-folder.ts';
import { deleteOutdated } from '../storage/retention.ts';
import type { Switchboard } from '../switchboard.ts';

/** How often it is looked whether all is well; milliseconds. */
const lookEvery = 15_000;

/** How often outdated files are looked for; milliseconds. */
const tidyUpEvery = 12 * 3_600_000;

/** The latest call may be so far ahead of the clock: clocks are corrected by seconds all the time; milliseconds. */
const clockTolerance = 60_000;

/**
 * From this size on the journal takes in nothing more that was turned away: what was answered is never dropped, and a month of a
 * thousand calls a day has a tenth of it; bytes.
 */
export const largeJournal = 2 ** 30;

/** What is looked after; a root joins it. */
export interface HealthParts {
  data: DataFolder;
  settings: () => Settings;
  /** Where what goes wrong is told. */
  status: Pick<Problems, 'report' | 'mended' | 'over'>;
  switchboard: Pick<Switchboard, 'settle'>;
  listener: Pick<Listener, 'url' | 'ensure'>;
  /** The newest conversation. */
  newest: () => LogEntry | undefined;
  /** Whether the journal may hold calls that are in no month's file yet. */
  journalIsNeeded: () => boolean;
  /** The data folder can be written after it could not. Never rejects. */
  onWritable: () => Promise<void>;
  appLog: AppLog;
}

/** Sees to what goes wrong by itself, with time: forgotten calls, a lost port, a disk, a clock, outdated files. */
export interface Health {
  /** Begins to look again and again, without keeping the app from quitting. */
  start: () => void;
  stop: () => void;
  /** Looks whether the data folder can be written and the clock is right. Never rejects. */
  look: () => Promise<void>;
  /** Whether the journal has become so large that it is to take in nothing but what was answered. */
  isJournalLarge: () => boolean;
  /** Deletes what is kept no longer, as the settings have it now. Never rejects. */
  tidyUp: () => Promise<void>;
  /** The machine was asleep: it heard nothing, and another program may have taken the port. Never rejects. */
  wake: () => Promise<void>;
}

export function createHealth(parts: HealthParts): Health {
  const { data, settings, status, switchboard, listener, newest, journalIsNeeded, onWritable, appLog } =
    parts;
  const timers: NodeJS.Timeout[] = [];
  let writable = true;
  let isLarge = false;

  const weighJournal = async (): Promise<void> => {
    try {
      const bytes = await journalSize(data.path);
      isLarge = bytes >= largeJournal;
      if (isLarge) status.report({ kind: 'journalLarge', megabytes: Math.round(bytes / 2 ** 20) });
      else status.over('journalLarge');
    } catch (error) {
      // It counts as what it was. That the folder is not well is told in the window by whoever writes to it.
      appLog.warn(`the journal could not be looked at: ${messageOf(error)}`);
    }
  };

  const look = async (): Promise<void> => {
    await weighJournal();
    const latest = newest()?.startedAt;
    if (latest !== undefined && Date.parse(latest) - Date.now() > clockTolerance) {
      status.report({ kind: 'clockBehind', latest });
    } else status.over('clockBehind');
    try {
      await data.makeSure();
      status.mended('data');
      if (!writable) await onWritable();
      writable = true;
    } catch (error) {
      writable = false;
      status.report({ kind: 'notSaved', file: 'data', message: messageOf(error) });
    }
  };

  const tidyUp = async (): Promise<void> => {
    try {
      const { retentionMonths } = settings().callerLog;
      const gone = await deleteOutdated(data.path, retentionMonths, new Date(), journalIsNeeded());
      if (gone.length > 0) appLog.info(`outdated and deleted: ${gone.join(', ')}`);
    } catch (error) {
      // It is tried again, and until then there is only more than there has to be.
      appLog.warn(`outdated, but not deleted: ${messageOf(error)}`);
    }
  };

  return {
    look,
    tidyUp,
    isJournalLarge: () => isLarge,
    start() {
      const looking = setInterval(() => {
        switchboard.settle();
        // Whoever had the port may be gone.
        if (listener.url() === '') void listener.ensure(settings().receiver.port);
        void look();
      }, lookEvery);
      timers.push(looking.unref(), setInterval(() => void tidyUp(), tidyUpEvery).unref());
      void tidyUp();
    },
    stop() {
      for (const timer of timers) clearInterval(timer);
    },
    async wake() {
      switchboard.settle();
      await Promise.all([listener.ensure(settings().receiver.port), look()]);
    },
  };
}
