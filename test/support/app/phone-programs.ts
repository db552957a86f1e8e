import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A desktop's tools for links (Linux): what they are told is recorded, and nothing is opened. */
export interface PhonePrograms {
  /** For the environment of the app. */
  env: Record<string, string>;
  /** Every address that was to be opened, in order. */
  opened: () => Promise<string[]>;
  /** From now on this desktop entry stands for links of a scheme. */
  setDefault: (scheme: string, entry: string) => Promise<void>;
  /** From now on opening fails. */
  break: () => Promise<void>;
}

/** Puts stand-ins for `xdg-open` and `xdg-mime` before the others. */
export async function fakePhonePrograms(folder: string): Promise<PhonePrograms> {
  const bin = join(folder, 'bin');
  await mkdir(bin, { recursive: true });
  const log = join(folder, 'opened');
  await writeFile(log, '');
  const script = (name: string, lines: string[]): Promise<void> =>
    writeFile(join(bin, name), `#!/bin/sh\n${lines.join('\n')}\n`, { mode: 0o755 });
  await script('xdg-open', [`echo "$1" >> '${log}'`]);
  await script('xdg-mime', [
    `cd '${folder}'`,
    'case "$1 $2" in',
    '  "query default") cat "default-${3##*/}" 2>/dev/null || true ;;',
    '  default*) echo "$2" > "default-${3##*/}" ;;',
    'esac',
  ]);
  return {
    env: { PATH: `${bin}:${process.env.PATH ?? ''}` },
    opened: async () => (await readFile(log, 'utf8')).split('\n').filter((line) => line !== ''),
    setDefault: (scheme, entry) => writeFile(join(folder, `default-${scheme}`), `${entry}\n`),
    break: () => script('xdg-open', ['exit 4']),
  };
}
