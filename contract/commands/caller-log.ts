import * as z from 'zod';
import { command, type Nothing } from '../define.ts';
import {
  exportFormatSchema,
  logQuerySchema,
  logRequestSchema,
  type ConversationDetail,
  type LogChoices,
  type LogExport,
  type LogWindow,
  type MarkedDone,
} from '../model/calls/log-query.ts';

const callIdsSchema = z.array(z.string()).min(1).max(1000);

/** The commands that show the caller log, mark what is in it and take it elsewhere. */
export const callerLogCommands = {
  /** Marks calls as done or open again. */
  markDone: command({ from: 'app', args: [callIdsSchema, z.boolean()] }).returns<Nothing>(),
  /** A part of the log, as it is now. */
  queryLog: command({ from: 'app', args: [logRequestSchema] }).returns<LogWindow>(),
  /** What the log can be filtered by. */
  getCallerLogChoices: command({ from: 'app' }).returns<LogChoices>(),
  /** A conversation with all that is known of it; null if it is gone. */
  getConversation: command({
    from: 'app',
    args: [z.string().max(300)],
  }).returns<ConversationDetail | null>(),
  /** Marks whatever the query finds, has ended and is not done. */
  markFoundDone: command({ from: 'app', args: [logQuerySchema] }).returns<MarkedDone>(),
  /** Undoes that: what was marked is as it was. */
  undoMarks: command({ from: 'app', args: [z.string().max(40)] }).returns<Nothing>(),
  /** Asks where to, and writes what the query finds; null if the person thought better of it. */
  exportLog: command({ from: 'app', args: [logQuerySchema, exportFormatSchema] }).returns<LogExport | null>(),
};

/** The command that notes something about a conversation. */
export const noteCommands = {
  /** What a person notes about a conversation, in place of what was noted before. */
  saveNote: command({
    from: ['app', 'popUp'],
    args: [z.string(), z.string().max(20_000)],
  }).returns<Nothing>(),
};
