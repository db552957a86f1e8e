import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { LogEntry } from '../../contract/model/calls/caller-log.ts';
import type { ExportFormat, LogQuery } from '../../contract/model/calls/log-query.ts';
import type { Language } from '../../contract/settings/preferences.ts';
import type { Handlers } from '../../contract/define.ts';
import type { callerLogCommands } from '../../contract/commands/caller-log.ts';
import { isUnfinished } from '../domain/conversations/caller-log.ts';
import type { LabelEntry } from '../domain/conversations/labels.ts';
import { exportCalls } from '../storage/calls/export-calls.ts';
import type { Switchboard } from '../switchboard.ts';
import type { CallerLog } from './caller-log.ts';
import type { OlderCalls } from './older-calls.ts';
import { csvSeparator } from '../lib/pure/csv.ts';
import { datedFileName } from '../lib/pure/dated-file-name.ts';

/** How many calls are marked before others have their turn. */
const markedAtOnce = 500;

/** How many times "all done" can be undone: the window offers it for the last one. */
const undoable = 10;

/** What the commands for the log work on. */
export interface CallerLogCommandParts {
  log: CallerLog;
  older: Pick<OlderCalls, 'reachFurther' | 'reachAll'>;
  label: LabelEntry;
  switchboard: Pick<Switchboard, 'mark'>;
  /** Asks where a file is to be saved; null: nowhere. */
  chooseFile: (name: string) => Promise<string | null>;
  language: () => Language;
}

/** The commands that show the log, mark what is in it and take it elsewhere. */
export function createCallerLogCommands(parts: CallerLogCommandParts): Handlers<typeof callerLogCommands> {
  const { log, older, label, switchboard, chooseFile, language } = parts;
  /** Calls that were not done before they were marked, by the name of the undoing. */
  const marked = new Map<string, string[]>();

  const mark = async (callIds: readonly string[], done: boolean): Promise<void> => {
    for (let start = 0; start < callIds.length; start += markedAtOnce) {
      const some = callIds.slice(start, start + markedAtOnce);
      await switchboard.mark(some.map((callId) => ({ callId, done })));
    }
  };

  return {
    markDone: mark,
    queryLog(request) {
      const window = log.window(request);
      // Who searches wants to find in all months, and who comes to the end of the list goes on into older ones.
      if (window.total < window.all) void older.reachAll();
      else if (window.offset + window.entries.length >= window.total) older.reachFurther();
      return window;
    },
    getCallerLogChoices: log.choices,
    getConversation: log.detail,
    async markFoundDone(query) {
      const entries = log.found(query).filter(isUnfinished);
      const callIds = entries.flatMap(({ legs }) =>
        legs.filter(({ done }) => !done).map(({ callId }) => callId),
      );
      const undo = randomUUID();
      marked.set(undo, callIds);
      for (const oldest of [...marked.keys()].slice(0, -undoable)) marked.delete(oldest);
      await mark(callIds, true);
      return { count: entries.length, undo };
    },
    async undoMarks(undo) {
      const callIds = marked.get(undo);
      if (!callIds) throw new Error('this can no longer be undone');
      marked.delete(undo);
      await mark(callIds, false);
    },
    async exportLog(query, format) {
      const path = await chooseFile(fileName(language(), format));
      if (path === null) return null;
      await older.reachAll();
      const count = await exportCalls(path, newestFirst(log, query, label), {
        format,
        separator: csvSeparator(language()),
      });
      return { file: basename(path), count };
    },
  };
}

function fileName(language: Language, format: ExportFormat): string {
  return datedFileName({ de: 'Anrufe', en: 'Calls' }, language, format, new Date());
}

/** As the log shows them; calls that come while they are written are not among them. */
function* newestFirst(log: CallerLog, query: LogQuery, label: LabelEntry): Generator<LogEntry> {
  for (const entry of [...log.found(query)].reverse()) yield label(entry);
}
