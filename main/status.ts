import type { Problem, ReceiverStatus, Status } from '../contract/ipc.ts';
import type { Settings } from '../contract/settings.ts';
import { webhookUrl } from './webhook-url.ts';

/** How the app is doing, for the window to show. */
export interface StatusBoard {
  snapshot: () => Status;
  setReceiver: (receiver: ReceiverStatus) => void;
  /** A problem of the same kind and file takes the place of the one before. */
  report: (problem: Problem) => void;
  /** The trouble with writing a file is over. */
  mended: (file: string) => void;
  /** Something that the status is made of has changed elsewhere. */
  touch: () => void;
}

/** @param publish is given the new status after every change */
export function createStatusBoard(settings: () => Settings, publish: (status: Status) => void): StatusBoard {
  let receiver: ReceiverStatus = { state: 'starting' };
  let problems: Problem[] = [];

  const snapshot = (): Status => {
    const { enabled, receiver: settled } = settings();
    const { publicUrl, token } = settled;
    const endpoint = (direction: 'in' | 'out') => webhookUrl(publicUrl, token, direction);
    return {
      receiver,
      enabled,
      publicUrl,
      endpoints: publicUrl === '' ? null : { inbound: endpoint('in'), outbound: endpoint('out') },
      problems,
    };
  };
  const touch = (): void => {
    publish(snapshot());
  };

  return {
    snapshot,
    touch,
    setReceiver(next) {
      receiver = next;
      touch();
    },
    report(problem) {
      problems = [...problems.filter((known) => keyOf(known) !== keyOf(problem)), problem];
      touch();
    },
    mended(file) {
      const left = problems.filter((known) => known.kind !== 'notSaved' || known.file !== file);
      if (left.length === problems.length) return;
      problems = left;
      touch();
    },
  };
}

function keyOf(problem: Problem): string {
  switch (problem.kind) {
    case 'internal':
      return `${problem.kind} ${problem.message}`;
    case 'unreadableKey':
      return `${problem.kind} ${problem.position}`;
    case 'fileSetAside':
    case 'tornLine':
    case 'notSaved':
      return `${problem.kind} ${problem.file}`;
  }
}
