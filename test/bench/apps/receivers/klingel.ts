// Klingel's receiver with all that stands behind it, without Electron: signatures are verified, rules applied, requests on
// the disk before their answer leaves, calls folded and saved.

import { readFileSync } from 'node:fs';
import { createPublicKey } from 'node:crypto';
import { settingsSchema } from '../../../../contract/settings/settings.ts';
import { createCallBook } from '../../../../main/domain/conversations/call-book.ts';
import { compileRules } from '../../../../main/domain/calls/rules.ts';
import { createReceiver } from '../../../../main/receiver/receiver.ts';
import { createCallSaver } from '../../../../main/storage/call-saver.ts';
import { openDataFolder } from '../../../../main/storage/data-folder.ts';
import { createSwitchboard } from '../../../../main/switchboard.ts';
import { pastCalls } from './past-calls.ts';

const [folder = '', keyFile = '', callCount = '0', signature = 'required'] = process.argv.slice(2);
const token = 't'.repeat(43);

function fail(error: unknown): void {
  console.error(error);
  process.exit(1);
}

const data = await openDataFolder(folder, token);
const book = createCallBook(() => new Date().toISOString());
for (const record of pastCalls(Number(callCount))) book.addRecord(record);
const saver = createCallSaver(book, data.callFiles, data.journal.position, fail);
const rules = compileRules(settingsSchema.parse(data.settings.data));
const switchboard = createSwitchboard({
  rules: () => rules,
  book,
  now: () => new Date(),
  append: data.journal.append,
  onNotSaved: fail,
  onSubscriberFailed: fail,
});
switchboard.subscribe(saver.changed);

const trustedKeys = signature === 'off' ? null : [createPublicKey(readFileSync(keyFile, 'utf8'))];
const endpoint = (direction: string): string => `https://calls.example.com/sipgate/${token}/${direction}`;
const receiver = createReceiver(() => ({ enabled: true, token, trustedKeys, endpoint }), {
  receive: switchboard.receive,
  turnedAway: (request) => {
    fail(new Error(`turned away: ${request.reason ?? ''}`));
  },
  failed: fail,
});
process.on('SIGTERM', () => {
  void receiver
    .close()
    .then(saver.flush)
    .then(data.journal.close)
    .then(() => process.exit(0));
});
console.log(`listening on http://127.0.0.1:${await receiver.listen(0)}/sipgate/${token}/in`);
