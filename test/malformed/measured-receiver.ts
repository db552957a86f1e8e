import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { nextMessage, nodeOptionsFor } from './child-messages.ts';
import type { Measured, Message, Order } from './receiver-process.ts';
import type { Malformed } from './requests.ts';
import { shown, type UnderTest } from './run.ts';
import type { Reading } from './worst-readings.ts';

/** A receiver that can be measured. */
export interface MeasuredReceiver extends UnderTest<Measured> {
  /** Lets it read what the app reads of others. @returns how many texts that were */
  read: (reading: Reading) => Promise<number>;
}

/** What runs in the receiver's process. */
export const receiverProcess = join(import.meta.dirname, 'receiver-process.ts');

/**
 * Starts the receiver without windows so that it can be measured from outside; see `receiver-process.ts`.
 * @param script that file, perhaps bundled
 */
export async function startMeasured(
  folder: string,
  script: string = receiverProcess,
): Promise<MeasuredReceiver> {
  const child = fork(script, [join(folder, 'data')], {
    // Counting what is held on to is an experiment of Node's, which it would say each time.
    execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning', ...nodeOptionsFor(script)],
    cwd: join(import.meta.dirname, '../..'),
  });
  const exited = once(child, 'exit');
  const faults: string[] = [];
  child.on('message', (message: Message) => {
    if (message.kind === 'fault') faults.push(message.message);
  });
  const throwFault = (batch: readonly Malformed[] = []): void => {
    const [fault] = faults.splice(0);
    const among = `, not long after ${batch.map(shown).join('\n')}`;
    if (fault !== undefined) throw new Error(`a fault of our own: ${fault}${among}`);
    const hasEnded = child.exitCode !== null || child.signalCode !== null;
    if (hasEnded) throw new Error(`the receiver has ended${among}`);
  };
  const tell = (order: Order): void => {
    child.send(order);
  };
  const listening = await nextMessage<Message, 'listening'>(child, 'listening');
  return {
    port: listening.port,
    throwFault,
    async measure(): Promise<Measured> {
      const measured = nextMessage<Message, 'measured'>(child, 'measured');
      tell({ order: 'measure' });
      return await measured;
    },
    async read(reading): Promise<number> {
      const read = nextMessage<Message, 'read'>(child, 'read');
      tell({ order: 'read', reading });
      return (await read).count;
    },
    async stop(): Promise<void> {
      tell({ order: 'stop' });
      await exited;
    },
    kill(): void {
      child.kill('SIGKILL');
    },
  };
}
