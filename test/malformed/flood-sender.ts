import { fork } from 'node:child_process';
import { join } from 'node:path';
import { nextMessage, nodeOptionsFor } from './child-messages.ts';
import type { Flooded, FloodMessage, FloodOrder } from './flood-process.ts';
import type { WorstServices } from './worst-services.ts';

/** A process that sends floods; see `flood-process.ts`. */
export interface FloodSender {
  /**
   * Begins to send.
   * @param what one of `floodKinds`
   * @returns ends it, and resolves when nothing of it is under way any more
   */
  begin: (what: string) => () => Promise<Flooded>;
  /** Where it gives the worst answers of services. */
  services: WorstServices;
  kill: () => void;
}

/** What runs in the sender's process. */
export const floodProcess = join(import.meta.dirname, 'flood-process.ts');

/**
 * @param script the process's file, perhaps bundled
 * @param door whom everything is sent to; the key stands in a file
 */
export async function openFloodSender(
  script: string,
  door: { port: number; token: string; keyFile: string },
): Promise<FloodSender> {
  const child = fork(script, [String(door.port), door.token, door.keyFile], {
    execArgv: nodeOptionsFor(script),
  });
  const tell = (order: FloodOrder): void => {
    child.send(order);
  };
  const { services } = await nextMessage<FloodMessage, 'ready'>(child, 'ready');
  return {
    services,
    begin(what) {
      tell({ order: 'begin', what });
      return async () => {
        const ended = nextMessage<FloodMessage, 'ended'>(child, 'ended');
        tell({ order: 'end' });
        return await ended;
      };
    },
    kill() {
      child.kill('SIGKILL');
    },
  };
}
