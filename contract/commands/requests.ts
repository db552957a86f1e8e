import * as z from 'zod';
import { command, type Nothing } from '../define.ts';
import type { RequestDetail, RequestSummary } from '../model/request.ts';

const idSchema = z.string().max(40);

/** The commands for the request log: what came to the receiver lately. */
export const requestCommands = {
  /** The latest requests to the receiver, newest first; those before the one named, or the newest. */
  getRequests: command({ from: 'app', args: [idSchema.nullable()] }).returns<RequestSummary[]>(),
  /** One request with its headers, body and answer; null if it is gone. */
  getRequest: command({ from: 'app', args: [idSchema] }).returns<RequestDetail | null>(),
  /** Copies a curl command that repeats the request at the receiver; on Windows for cmd.exe, else for a POSIX shell. */
  copyAsCurl: command({ from: 'app', args: [idSchema] }).returns<Nothing>(),
};
