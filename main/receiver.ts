import { messageOf } from './lib/pure/message-of.ts';
import { readOptions, usage, UsageError } from './roots/receiver-options.ts';
import { startReceiver } from './roots/receiver.ts';

// What it writes is for its user alone.
process.umask(0o077);

/** For a service manager: what was asked cannot be done, and asking again does not help. */
const wrongUsage = 2;

/** What it is told to end by. */
const endings = ['SIGTERM', 'SIGINT'] as const;

// Whoever read the lines may end before it does: that is no fault of the receiver, which has its log beside.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

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
    const end = (): void => {
      // A start may wait for a disk for ever, and so would `process.exit`: the second signal is the system's.
      for (const signal of endings) process.off(signal, end);
      resolve();
    };
    for (const signal of endings) process.on(signal, end);
  });
  const receiver = await startReceiver({ folder, env: process.env, print, complain });
  // From now on it ends in its own time, however often it is told to.
  for (const signal of endings) process.on(signal, () => undefined);
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
