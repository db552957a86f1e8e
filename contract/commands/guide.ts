import * as z from 'zod';
import { command, type Nothing } from '../define.ts';
import type { TestCallResult } from '../model/guide.ts';
import { guideStepSchema } from '../settings/guide.ts';

/** The commands of the guide through the first start. */
export const guideCommands = {
  setGuideStage: command({ from: 'app', args: [z.enum(['left', 'finished'])] }).returns<Nothing>(),
  setGuideStep: command({ from: 'app', args: [guideStepSchema] }).returns<Nothing>(),
  /** Calls this desktop, as sipgate would; one at a time. Resolves when it is known what came of it, and goes on ringing. */
  makeTestCall: command({ from: 'app' }).returns<TestCallResult>(),
};
