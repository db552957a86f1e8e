import type { HelpdeskNotice, HelpdeskStatus } from '../../contract/helpdesk-commands.ts';
import type { Settings } from '../../contract/settings.ts';

/** How it stands with the helpdesk, for the windows to show. */
export interface HelpdeskBoard {
  snapshot: () => HelpdeskStatus;
  /** A notice of the same kind takes the place of the one before. */
  report: (notice: HelpdeskNotice) => void;
  /** It worked this time, or somebody has read it. */
  clear: (kind: HelpdeskNotice['kind']) => void;
  /** Something that the status is made of has changed elsewhere. */
  touch: () => void;
}

/**
 * @param isReady whether address and token are there
 * @param publish is given the new status after every change
 */
export function createHelpdeskBoard(
  settings: () => Settings,
  isReady: () => boolean,
  publish: (status: HelpdeskStatus) => void,
): HelpdeskBoard {
  let notices: HelpdeskNotice[] = [];

  const snapshot = (): HelpdeskStatus => {
    const { group, timeAccounting } = settings().helpdesk;
    return { ready: isReady(), group, timeAccounting, notices };
  };
  const touch = (): void => {
    publish(snapshot());
  };

  return {
    snapshot,
    touch,
    report(notice) {
      notices = [...notices.filter(({ kind }) => kind !== notice.kind), notice];
      touch();
    },
    clear(kind) {
      const left = notices.filter((notice) => notice.kind !== kind);
      if (left.length === notices.length) return;
      notices = left;
      touch();
    },
  };
}
