import type { dialCommands } from '../../contract/commands/dialling.ts';
import type { Handlers } from '../../contract/define.ts';
import type { Dialling } from './dialling.ts';

/** The commands for a number that somebody wants to dial. */
export function createDialCommands(dialling: Dialling): Handlers<typeof dialCommands> {
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
