import type { Problem, ReceiverStatus, Status } from '../../contract/model/status.ts';
import type { Settings } from '../../contract/settings/settings.ts';
import { webhookUrl } from '../receiver/webhook-url.ts';
import { isSameData } from '../lib/pure/is-same-data.ts';

/** How the app is doing, for the window to show. */
export interface StatusStore {
  snapshot: () => Status;
  setReceiver: (receiver: ReceiverStatus) => void;
  /** A problem of the same kind and file takes the place of the one before. */
  report: (problem: Problem) => void;
  /** The trouble with writing a file is over. */
  mended: (file: string) => void;
  /** There is no problem of this kind any more. */
  over: (kind: Problem['kind']) => void;
  /** Something that the status is made of has changed elsewhere. */
  publish: () => void;
}

/**
 * @param tell is given the new status after every change
 * @param publicUrl where sipgate reaches the receiver now; empty: not known
 */
export function createStatusStore(
  settings: () => Settings,
  tell: (status: Status) => void,
  publicUrl: () => string = () => settings().receiver.publicUrl,
): StatusStore {
  let receiver: ReceiverStatus = { state: 'starting' };
  let problems: Problem[] = [];

  const snapshot = (): Status => {
    const { enabled, receiver: settled } = settings();
    const url = publicUrl();
    const endpoint = (direction: 'in' | 'out') => webhookUrl(url, settled.token, direction);
    return {
      receiver,
      enabled,
      publicUrl: url,
      endpoints: url === '' ? null : { inbound: endpoint('in'), outbound: endpoint('out') },
      problems: problems.filter((problem) => !isConsequence(problem, problems)),
    };
  };
  const publish = (): void => {
    tell(snapshot());
  };

  const keep = (isLeft: (problem: Problem) => boolean): void => {
    const left = problems.filter(isLeft);
    if (left.length === problems.length) return;
    problems = left;
    publish();
  };

  return {
    snapshot,
    publish,
    setReceiver(next) {
      if (isSameData(receiver, next)) return;
      receiver = next;
      publish();
    },
    report(problem) {
      // On a disk that takes nothing every webhook has the same to tell.
      if (problems.some((known) => isSameData(known, problem))) return;
      problems = [...problems.filter((known) => keyOf(known) !== keyOf(problem)), problem];
      publish();
    },
    mended(file) {
      keep((known) => known.kind !== 'notSaved' || known.file !== file);
    },
    over(kind) {
      keep((known) => known.kind !== kind);
    },
  };
}

/** That a file cannot be written is no news where the whole folder cannot. */
function isConsequence(problem: Problem, problems: readonly Problem[]): boolean {
  const isNotSaved = problem.kind === 'notSaved' && problem.file !== 'data';
  return isNotSaved && problems.some((other) => other.kind === 'notSaved' && other.file === 'data');
}

function keyOf(problem: Problem): string {
  switch (problem.kind) {
    case 'internal':
      return `${problem.kind} ${problem.message}`;
    case 'unreadableKey':
      return `${problem.kind} ${problem.position}`;
    case 'clockBehind':
    case 'settingsNotRead':
    case 'portNotTaken':
      return problem.kind;
    case 'fileSetAside':
    case 'fileUnreadable':
    case 'fileNewer':
    case 'contactLines':
    case 'tornLine':
    case 'notSaved':
      return `${problem.kind} ${problem.file}`;
  }
}
