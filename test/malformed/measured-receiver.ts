import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Measured, Message } from './receiver-process.ts';
import type { Malformed } from './requests.ts';
import { shown, type UnderTest } from './run.ts';

/** Starts the receiver without windows so that it can be measured from outside; see `receiver-process.ts`. */
export async function startMeasured(folder: string): Promise<UnderTest<Measured>> {
  const child = fork(join(import.meta.dirname, 'receiver-process.ts'), [join(folder, 'data')], {
    // Counting what is held on to is an experiment of Node's, which it would say each time.
    execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning', '--import', 'tsx'],
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
  const listening = await next(child, 'listening');
  return {
    port: listening.port,
    throwFault,
    async measure(): Promise<Measured> {
      const measured = next(child, 'measured');
      child.send('measure');
      return await measured;
    },
    async stop(): Promise<void> {
      child.send('stop');
      await exited;
    },
    kill(): void {
      child.kill('SIGKILL');
    },
  };
}

/** The next message of a kind. */
async function next<K extends Message['kind']>(
  child: ChildProcess,
  kind: K,
): Promise<Extract<Message, { kind: K }>> {
  return await new Promise((resolve, reject) => {
    const ended = (): void => {
      reject(new Error('the receiver has ended'));
    };
    const listen = (message: Message): void => {
      if (message.kind === 'fault') reject(new Error(message.message));
      if (message.kind !== kind) return;
      child.off('message', listen);
      child.off('exit', ended);
      resolve(message as Extract<Message, { kind: K }>);
    };
    child.on('message', listen);
    child.once('exit', ended);
  });
}
