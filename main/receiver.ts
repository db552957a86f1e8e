import { messageOf } from './lib/pure/message-of.ts';
import { readOptions, usage, UsageError } from './roots/receiver-options.ts';
import { startReceiver } from './roots/receiver.ts';

// What it writes is for its user alone.
process.umask(0o077);

/** For a service manager: what was asked cannot be done, and asking again does not help. */
const wrongUsage = 2;

/** As long as it runs, also while it waits for its port: nothing else may keep the process alive then. */
const alive = setInterval(() => undefined, 2 ** 31 - 1);

run().catch((error: unknown) => {
  complain(messageOf(error));
  if (error instanceof UsageError) complain(usage);
  process.exit(error instanceof UsageError ? wrongUsage : 1);
});

async function run(): Promise<void> {
  const folder = readOptions(process.argv.slice(2));
  if (folder === null) {
    print(usage);
    process.exit(0);
  }
  // From the first moment on: who is told to end while it starts ends when it has.
  const toldToEnd = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        resolve();
      });
    }
  });
  const receiver = await startReceiver({ folder, env: process.env, print, complain });
  await toldToEnd;
  await receiver.stop();
  clearInterval(alive);
  process.exit(0);
}

/** One line each, for the journal of whoever started it. */
function complain(line: string): void {
  process.stderr.write(`${line.replaceAll('\n', ' ')}\n`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
