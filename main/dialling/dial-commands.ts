import type { CommandHandlers } from '../../contract/ipc.ts';
import type { Dialling } from './dialling.ts';

/** The commands about dialling. */
export type DialCommands = Pick<CommandHandlers, 'dial' | 'getDialWays' | 'confirmDial' | 'closeDial'>;

export function createDialCommands(dialling: Dialling): DialCommands {
  return {
    dial: (text) => {
      dialling.offer(text, 'app');
    },
    getDialWays: () => dialling.ways(),
    confirmDial: (id, number, way) => dialling.confirm(id, number, way),
    closeDial: (id) => {
      dialling.close(id);
    },
  };
}
