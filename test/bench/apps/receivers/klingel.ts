// The receiver without windows as it is: signatures are verified, rules applied, requests on the disk before their answer leaves,
// calls folded and saved.

import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startReceiver } from '../../../../main/roots/receiver.ts';
import { pastCalls } from './past-calls.ts';

const [folder = '', keyFile = '', callCount = '0', signature = 'required'] = process.argv.slice(2);
const token = 't'.repeat(43);

function fail(error: unknown): void {
  console.error(error);
  process.exit(1);
}

const data = join(folder, 'data');
await mkdir(data, { recursive: true });
const additionalPublicKeys = [readFileSync(keyFile, 'utf8')];
const settings = { version: 1, receiver: { port: 0, token, signature, additionalPublicKeys } };
await writeFile(join(data, 'settings.json'), JSON.stringify(settings));

let url = '';
const { core, stop } = await startReceiver({
  folder: data,
  env: {},
  print(line) {
    url = /http:\S+$/.exec(line)?.[0] ?? '';
  },
  // Whatever a person should know of ends the measurement.
  complain: fail,
});
for (const record of pastCalls(Number(callCount))) core.calls.book.addRecord(record);
process.on('SIGTERM', () => {
  void stop().then(() => process.exit(0), fail);
});
console.log(`listening on ${url}/sipgate/${token}/in`);
