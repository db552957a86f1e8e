import { command, type Nothing } from '../define.ts';
import { portSchema } from '../settings/settings.ts';

/** The command for where the receiver listens. */
export const receiverCommands = {
  /** Moves the receiver to another port, now and from now on. */
  listenOn: command({ from: 'app', admin: true, args: [portSchema] }).returns<Nothing>(),
};
