import type { ChildProcess } from 'node:child_process';

/** Options of Node for a file: what is bundled runs as it is, and without what compiling on the way costs each function. */
export function nodeOptionsFor(script: string): string[] {
  return script.endsWith('.ts') ? ['--import', 'tsx'] : [];
}

/** What a process of these tests may say, whatever else it says. */
export interface FaultMessage {
  kind: 'fault';
  message: string;
}

/**
 * The next message of a kind from a process.
 * @throws if the process tells of a fault, or ends, before that
 */
export async function nextMessage<M extends { kind: string }, K extends M['kind']>(
  child: ChildProcess,
  kind: K,
): Promise<Extract<M, { kind: K }>> {
  const isWanted = (message: M): message is Extract<M, { kind: K }> => message.kind === kind;
  return await new Promise((resolve, reject) => {
    const leave = (conclude: () => void): void => {
      child.off('message', listen);
      child.off('exit', ended);
      conclude();
    };
    const ended = (): void => {
      leave(() => {
        reject(new Error('the process has ended'));
      });
    };
    const listen = (message: M | FaultMessage): void => {
      if (isFault(message)) {
        leave(() => {
          reject(new Error(message.message));
        });
      } else if (isWanted(message)) {
        leave(() => {
          resolve(message);
        });
      }
    };
    child.on('message', listen);
    child.once('exit', ended);
  });
}

function isFault(message: { kind: string }): message is FaultMessage {
  return message.kind === 'fault';
}
