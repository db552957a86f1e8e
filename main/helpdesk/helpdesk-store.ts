import type { HelpdeskNotice, HelpdeskStatus } from '../../contract/model/helpdesk.ts';
import type { Settings } from '../../contract/settings/settings.ts';

/** How it stands with the helpdesk, for the windows to show. */
export interface HelpdeskStore {
  snapshot: () => HelpdeskStatus;
  /** A notice of the same kind takes the place of the one before. */
  report: (notice: HelpdeskNotice) => void;
  /** It worked this time, or somebody has read it. */
  clear: (kind: HelpdeskNotice['kind']) => void;
  /** Something that the status is made of has changed elsewhere. */
  publish: () => void;
}

/**
 * @param isReady whether address and token are there
 * @param tell is given the new status after every change
 */
export function createHelpdeskStore(
  settings: () => Settings,
  isReady: () => boolean,
  tell: (status: HelpdeskStatus) => void,
): HelpdeskStore {
  let notices: HelpdeskNotice[] = [];

  const snapshot = (): HelpdeskStatus => {
    const { group, timeAccounting } = settings().helpdesk;
    return { ready: isReady(), group, timeAccounting, notices };
  };
  const publish = (): void => {
    tell(snapshot());
  };

  return {
    snapshot,
    publish,
    report(notice) {
      notices = [...notices.filter(({ kind }) => kind !== notice.kind), notice];
      publish();
    },
    clear(kind) {
      const left = notices.filter((notice) => notice.kind !== kind);
      if (left.length === notices.length) return;
      notices = left;
      publish();
    },
  };
}
