import type { Problem } from '../../contract/model/status.ts';
import { isSameData } from '../lib/pure/is-same-data.ts';
import { messageOf } from '../lib/pure/message-of.ts';
import { createSubscribers } from '../lib/pure/subscribers.ts';
import type { Problems } from '../ports/problems.ts';

/** What is wrong now. It needs nothing else of the app, so that whatever is opened can tell of its trouble. */
export interface ProblemList extends Problems {
  /** Without those that only follow from another one. */
  current: () => Problem[];
  /** Tells of every change from now on; returns the function that ends it. */
  subscribe: (listener: () => void) => () => void;
}

/** Makes a list without problems. */
export function createProblemList(): ProblemList {
  const { tell, subscribe } = createSubscribers<undefined>();
  let problems: Problem[] = [];

  const report = (problem: Problem): void => {
    // On a disk that takes nothing every webhook has the same to tell.
    if (problems.some((known) => isSameData(known, problem))) return;
    problems = [...problems.filter((known) => keyOf(known) !== keyOf(problem)), problem];
    tell(undefined);
  };
  const keep = (isLeft: (problem: Problem) => boolean): void => {
    const left = problems.filter(isLeft);
    if (left.length === problems.length) return;
    problems = left;
    tell(undefined);
  };

  return {
    current: () => problems.filter((problem) => !isConsequence(problem, problems)),
    subscribe,
    report,
    mended(file) {
      keep((known) => known.kind !== 'notSaved' || known.file !== file);
    },
    over(kind) {
      keep((known) => known.kind !== kind);
    },
    notSaved: (file) => (error) => {
      report({ kind: 'notSaved', file, message: messageOf(error) });
    },
    failed(error) {
      report({ kind: 'internal', message: messageOf(error) });
    },
  };
}

/** That a file cannot be written is no news where the whole folder cannot. */
function isConsequence(problem: Problem, problems: readonly Problem[]): boolean {
  const isNotSaved = problem.kind === 'notSaved' && problem.file !== 'data';
  return isNotSaved && problems.some((other) => other.kind === 'notSaved' && other.file === 'data');
}

/** Problems with the same key are one, in its latest form. */
export function keyOf(problem: Problem): string {
  switch (problem.kind) {
    case 'internal':
      return `${problem.kind} ${problem.message}`;
    case 'unreadableKey':
      return `${problem.kind} ${problem.position}`;
    case 'clockBehind':
    case 'settingsNotRead':
    case 'portNotTaken':
    case 'refusalsNotRecorded':
    case 'journalLarge':
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
