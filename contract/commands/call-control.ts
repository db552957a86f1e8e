import * as z from 'zod';
import { command, type Nothing } from '../define.ts';
import {
  callActionSchema,
  transferTargetSchema,
  type TransferAgent,
  type TransferResult,
} from '../model/call-control.ts';

const callIdSchema = z.string().min(1).max(300);

/** The commands that do something with a call through the telephone system. What came of them stands in the call's control. */
export const callControlCommands = {
  controlCall: command({ from: 'popUp', args: [callIdSchema, callActionSchema] }).returns<Nothing>(),
  /** `true`: the two talk first. */
  transferCall: command({
    from: 'popUp',
    args: [callIdSchema, transferTargetSchema, z.boolean()],
  }).returns<TransferResult>(),
  getTransferAgents: command({ from: 'popUp' }).returns<TransferAgent[]>(),
};
