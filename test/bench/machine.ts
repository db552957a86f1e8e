import { readFile } from 'node:fs/promises';
import { cpus, machine, release, totalmem, type } from 'node:os';

/**
 * What the figures depend on, in words.
 * @param electron versions of Electron and its Chromium, where the parts that ran started one
 * @returns name and value, one pair a line
 */
export async function describeMachine(
  electron: { electron: string; chromium: string } | undefined,
): Promise<string[][]> {
  const cores = cpus();
  const gigabytes = (totalmem() / 2 ** 30).toFixed(1);
  return [
    [
      'CPU',
      `${cores[0]?.model.trim() ?? 'unknown'}, ${cores.length} ${cores.length === 1 ? 'core' : 'cores'}`,
    ],
    ['memory', `${gigabytes} GiB`],
    ['system', `${await systemName()}, ${machine()}`],
    ...(electron ? [['Electron', `${electron.electron} (Chromium ${electron.chromium})`]] : []),
    ['Node.js', process.versions.node],
    ['date', new Date().toISOString().slice(0, 10)],
  ];
}

/** The distribution where there is one to name, besides the kernel. */
async function systemName(): Promise<string> {
  const kernel = `${type()} ${release()}`;
  if (process.platform !== 'linux') return kernel;
  const about = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const name = /^PRETTY_NAME="?([^"\n]*)"?$/m.exec(about)?.[1];
  return name === undefined ? kernel : `${name}, ${kernel}`;
}
