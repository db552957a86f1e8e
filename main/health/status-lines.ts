import type { Problem, Status } from '../../contract/model/status.ts';
import { keyOf } from './problem-list.ts';

/** Tells of the status in lines, for whoever reads the journal of a server. */
export interface StatusLines {
  follow: (status: Status) => void;
}

/**
 * Says what is new and what is over, each once, in English as logs are.
 * @param say takes a line
 */
export function createStatusLines(say: (line: string) => void): StatusLines {
  let receiver = '';
  let isOff = false;
  let problems = new Map<string, string>();

  return {
    follow(status) {
      const now = receiverLine(status.receiver);
      if (now !== receiver && now !== '') say(now);
      receiver = now;

      if (status.enabled === isOff) {
        isOff = !status.enabled;
        say(
          isOff
            ? 'the integration is switched off: webhooks are turned away'
            : 'the integration is switched on again',
        );
      }

      const current = new Map(status.problems.map((problem) => [keyOf(problem), problemLine(problem)]));
      for (const [key, line] of current) if (problems.get(key) !== line) say(line);
      for (const [key, line] of problems) if (!current.has(key)) say(`over: ${line}`);
      problems = current;
    },
  };
}

function receiverLine(receiver: Status['receiver']): string {
  switch (receiver.state) {
    case 'portInUse':
      return `port ${receiver.port} is in use by another program (${receiver.freePort} is free); it is tried again and again`;
    case 'failed':
      return `the receiver cannot listen on port ${receiver.port} (${receiver.message}); it is tried again and again`;
    case 'starting':
    case 'listening':
      return '';
  }
}

function problemLine(problem: Problem): string {
  switch (problem.kind) {
    case 'fileSetAside':
      return `${problem.file} could not be read and was moved to ${problem.movedTo}`;
    case 'fileUnreadable':
      return `${problem.file} cannot be read (${problem.message}) and stays as it is`;
    case 'fileNewer':
      return `${problem.file} was written by a newer version and stays as it is`;
    case 'tornLine':
      return `a line of ${problem.file} could not be read and was passed over`;
    case 'contactLines':
      return `lines of ${problem.file} could not be read; the file is kept as ${problem.keptAs}`;
    case 'unreadableKey':
      return `additional public key ${problem.position} of the settings is no key`;
    case 'notSaved':
      return `${fileNames[problem.file] ?? problem.file} cannot be written (${problem.message}); it is kept in memory and tried again`;
    case 'settingsNotRead':
      return `settings.json was edited and cannot be taken in (${faultOf(problem.fault)}): what applied goes on`;
    case 'portNotTaken':
      return `port ${problem.port} of the edited settings cannot be had; the receiver goes on where it listens`;
    case 'refusalsNotRecorded':
      return 'so many requests are turned away that for today they are counted and not written down any more';
    case 'journalLarge':
      return `the journal has ${problem.megabytes} MB: requests that are turned away are counted and not written down any more`;
    case 'clockBehind':
      return `the clock is behind the latest call (${problem.latest})`;
    case 'internal':
      return `a fault of our own: ${problem.message}`;
  }
}

const fileNames: Partial<Record<string, string>> = {
  data: 'the data folder',
  journal: 'the journal',
  calls: "the months' files",
};

function faultOf(fault: Extract<Problem, { kind: 'settingsNotRead' }>['fault']): string {
  switch (fault.kind) {
    case 'syntax':
      return `no JSON, line ${fault.line}`;
    case 'value':
      return `${fault.key === '' ? 'the file' : fault.key} is not what it should be`;
    case 'newer':
      return 'a newer version wrote it';
    case 'system':
      return fault.message;
  }
}
