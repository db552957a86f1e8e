import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { hangup, newCall } from '../../support/data/calls.ts';
import { launch, writeSettings } from '../../support/app/klingel.ts';
import { test } from '../../support/app/test.ts';

test('what is no webhook is turned away, written down, and changes nothing', async ({ klingel }) => {
  const { post, page, receiverUrl, dataFolder } = klingel;
  const refused = [
    { ...(await post(newCall(), { token: 'x'.repeat(43) })), expected: 401 },
    { ...(await post(newCall(), { signature: null })), expected: 403 },
    { ...(await post(newCall(), { signature: 'AAAA' })), expected: 403 },
    { ...(await post(newCall(), { contentType: 'application/json' })), expected: 415 },
    { ...(await post(newCall(), { body: `event=newCall&from=${'1'.repeat(70_000)}` })), expected: 413 },
    { ...(await post(newCall({ direction: 'sideways' }))), expected: 422 },
  ];
  for (const { status, body, expected } of refused) {
    expect(status).toBe(expected);
    expect(body).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?><Response><Error>[^<]+<\/Error><\/Response>$/,
    );
  }
  const silent = await post({ event: 'somethingNew', callId: '1', direction: 'in' });
  expect(silent).toEqual({ status: 200, body: '<?xml version="1.0" encoding="UTF-8"?><Response/>' });
  expect((await fetch(`${receiverUrl ?? ''}/elsewhere`)).status).toBe(404);
  await expect(page.getByText('No calls yet')).toBeVisible();

  await post(newCall({ from: 'no number', to: '' }));
  await expect(page.getByRole('row', { name: 'no number' })).toContainText('Unknown number');
  await klingel.quit();

  const folder = join(dataFolder, 'journal');
  const [segment = ''] = await readdir(folder);
  const lines = (await readFile(join(folder, segment), 'utf8')).split('\n').filter((line) => line !== '');
  const requests = lines.map(
    (line) => (JSON.parse(line) as { request: { status: number; reason: string } }).request,
  );
  expect(requests.map(({ status }) => status).sort()).toEqual([200, 200, 401, 403, 403, 413, 415, 422]);
  expect(requests.filter(({ status, reason }) => status !== 200 && reason === '')).toEqual([]);
});

// To the letter as sipgate prints them for curl.
const officialExamples = [
  'event=newCall&from=492111234567&to=4915791234567&direction=in&callId=123456&user[]=Alice&user[]=Bob&userId[]=w0&userId[]=w1&fullUserId[]=1234567w0&fullUserId[]=1234567w1',
  'event=answer&callId=123456&user=John+Doe&userId=w0&fullUserId=1234567w0&from=492111234567&to=4915791234567&direction=in&answeringNumber=21199999999',
  'event=hangup&cause=normalClearing&callId=123456&from=492111234567&to=4915791234567&direction=in&answeringNumber=4921199999999',
  'event=dtmf&dtmf=1&callId=123456',
];

test("sipgate's own examples work as they stand where signatures are off", async ({ userData }) => {
  await writeSettings(userData, { receiver: { signature: 'off' } });
  const klingel = await launch({ userData });
  for (const body of officialExamples) {
    expect((await klingel.post({}, { body, signature: null })).status).toBe(200);
  }
  const row = klingel.page.getByRole('row', { name: '+49 211 1234567' });
  await expect(row).toContainText('Answered');
  await expect(row).toContainText('answered by John Doe');
  await expect(row).toContainText('+49 1579 1234567');
  await klingel.quit();
});

test('a blocked caller hears busy, is logged and does not pop up', async ({ userData }) => {
  await writeSettings(userData, { inbound: { blocked: [{ callerId: '030 609854180', note: 'spam' }] } });
  const klingel = await launch({ userData });
  const { body } = await klingel.post(newCall());
  expect(body).toContain('<Reject reason="busy"/></Response>');
  await klingel.post(hangup({ cause: 'busy' }));
  const row = klingel.page.getByRole('row', { name: '+49 30 609854180' });
  await expect(row).toContainText('Blocked');
  await expect(row).toContainText('blocked: spam');
  await expect(klingel.page.getByRole('status', { name: /open call/ })).toHaveCount(0);
  await expect(klingel.popUps.getByRole('article')).toHaveCount(0);
  await klingel.quit();
});

test('a data file that cannot be read is kept aside, and the window says so', async ({
  klingel,
  userData,
}) => {
  await klingel.post(newCall());
  await klingel.post(hangup({ cause: 'cancel' }));
  await klingel.quit();
  const folder = join(userData, 'data/calls');
  const [month = ''] = await readdir(folder);
  await writeFile(join(folder, month), '{ "version": 1, "calls": [');

  const again = await launch({ userData });
  await expect(again.page.getByRole('alert')).toContainText(`${month} could not be read`);
  // The journal has it all the same.
  await expect(again.page.getByRole('row', { name: '+49 30 609854180' })).toContainText('Missed');
  await again.quit();
  expect((await readdir(folder)).length).toBe(2);
});
