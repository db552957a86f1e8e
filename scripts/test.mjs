import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem, atEnd, command, goOn, say } from './lib/command.mjs';
import { runEndToEnd, runUnit } from './lib/test-runners.mjs';
import { summary } from './lib/test-summary.mjs';
import { ensureReceiverBuilt } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureTestPrograms, readyForElectron, testDesktops } from './setup/index.mjs';

/** Each app under test takes most of a core while it starts, and some hundred megabytes. */
const mostDesktops = 4;

await command(async ([suite = 'all', ...args]) => {
  if (!['all', 'unit', 'e2e'].includes(suite)) {
    throw new Problem(
      `Which tests? npm test, npm test -- unit [options of vitest], npm test -- e2e [options of playwright]`,
    );
  }
  // What cannot be made ready shall be known before the first test runs.
  await ensureDependencies();
  await ensureTestPrograms();
  await ensureReceiverBuilt();
  const electron = suite === 'unit' ? undefined : await readyForElectron();
  const reports = await mkdtemp(join(tmpdir(), 'klingel-reports-'));
  atEnd(() => rm(reports, { recursive: true, force: true }));

  const results = [];
  if (suite !== 'e2e') results.push(await runUnit({ args, env: process.env, reports }));
  goOn();
  if (electron) {
    const desktops = await testDesktops(electron.env, Math.min(availableParallelism(), mostDesktops));
    results.push(await runEndToEnd({ args, desktops, reports }));
  }
  goOn();

  say('');
  for (const line of summary(results)) say(line);
  const ran = results.some(({ counts }) => counts.passed + counts.failed > 0);
  if (!ran) console.error('No test ran.');
  return ran && results.every(({ code, counts }) => code === 0 && counts.failed === 0) ? 0 : 1;
});
