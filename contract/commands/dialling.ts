import * as z from 'zod';
import { command, type Nothing } from '../define.ts';
import type { DialPhones, DialProgress, DialResult, DialWayState } from '../model/dialling.ts';
import { dialWaySchema } from '../settings/dial-way.ts';

/** The commands for a number that somebody wants to dial. */
export const dialCommands = {
  /** Offers to dial a number, or those in a text: the app window comes up and asks. Nothing is dialled yet. */
  dial: command({ from: ['app', 'popUp'], args: [z.string().max(1000)] }).returns<Nothing>(),
  /** The ways to dial, as the system has them now. */
  getDialWays: command({ from: 'app' }).returns<DialWayState[]>(),
  /** Dials one of the numbers of a request that is still open. */
  confirmDial: command({
    from: 'app',
    args: [z.int(), z.string().max(20), dialWaySchema],
  }).returns<DialResult>(),
  /** Nothing is dialled for this request. */
  closeDial: command({ from: 'app', args: [z.int()] }).returns<Nothing>(),
};

/** The commands for calls that the telephone system starts: the phone that rings first, and how the call goes on. */
export const startedCallCommands = {
  getDialPhones: command({ from: 'app' }).returns<DialPhones>(),
  /** Null where there is none. */
  getDialProgress: command({ from: 'app' }).returns<DialProgress | null>(),
  dismissDialProgress: command({ from: 'app' }).returns<Nothing>(),
  hangUpDialled: command({ from: 'app' }).returns<Nothing>(),
};
