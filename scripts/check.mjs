import { command, goOn, say } from './lib/command.mjs';
import { commandOf } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

/** @typedef {{ name: string, package: string, args: string[], command?: string }} Check */

/** Linted one after the other, each with what it knows of types in a process of its own: all together do not fit into the memory that Node takes. */
const lintedApart = [['test'], ['main', 'preload', 'contract'], ['renderer']];

/**
 * @param {string} name
 * @param {string[]} args
 * @returns {Check}
 */
function lint(name, args) {
  return { name: `lint ${name}`, package: 'eslint', args: [...args, '--max-warnings', '0'] };
}

/** The slow ones first, so that the quick ones fill the time beside them. */
/** @type {Check[]} */
const checks = [
  ...lintedApart.map((folders) => lint(folders.join(', '), folders)),
  lint('all else', ['.', ...lintedApart.flat().flatMap((folder) => ['--ignore-pattern', `${folder}/**`])]),
  { name: 'types', package: 'typescript', command: 'tsc', args: ['-b'] },
  { name: 'format', package: 'prettier', args: ['--check', '.'] },
  {
    name: 'architecture',
    package: 'dependency-cruiser',
    command: 'depcruise',
    args: ['contract', 'main', 'preload', 'renderer'],
  },
  { name: 'unused code', package: 'knip', args: [] },
];
const atOnce = 2;

/**
 * @param {Check} check
 * @returns {Promise<boolean>} whether all is well; if not it has printed what is not
 */
async function passes(check) {
  const started = performance.now();
  const script = await commandOf(check.package, check.command);
  const env = process.stdout.isTTY ? { ...process.env, FORCE_COLOR: '1' } : process.env;
  const { code, output } = await run(process.execPath, [script, ...check.args], { env, capture: true });
  goOn();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`${check.name}: ${code === 0 ? 'ok' : 'failed'} (${seconds} s)`);
  if (code !== 0) say(`${output.trim()}\n`);
  return code === 0;
}

/**
 * @param {Iterator<Check> & Iterable<Check>} waiting a list that others take from too
 * @returns {Promise<boolean[]>}
 */
async function work(waiting) {
  const results = [];
  for (const check of waiting) results.push(await passes(check));
  return results;
}

await command(async () => {
  await ensureDependencies();
  const waiting = checks.values();
  const results = await Promise.all(Array.from({ length: atOnce }, () => work(waiting)));
  return results.flat().every(Boolean) ? 0 : 1;
});
