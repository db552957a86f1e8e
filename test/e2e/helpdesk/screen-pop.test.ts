import { expect } from '@playwright/test';
import { answer, hangup, newCall } from '../../support/data/calls.ts';
import { misbehaviours } from '../../support/zammad/fake-zammad.ts';
import { daysAgo, startDesk } from '../../support/app/helpdesk.ts';
import { test } from '../../support/app/test.ts';
import { windowState } from '../../support/app/windows.ts';

const anna = { firstname: 'Anna', lastname: 'Müller', phone: '+49 30 609854180' };

test('a web page opens with what is known of the caller, once, for the agent who answered', async ({
  userData,
}) => {
  const urlTemplate = 'https://crm.example.com/{agent}/search?phone={e164}&line={line}';
  const desk = await startDesk(userData, { screenPop: { target: 'url', urlTemplate } }, false);
  const { post } = desk.klingel;
  await post(newCall({ callId: 'other' }));
  await post(answer({ callId: 'other', user: 'Chris', userId: 'w1', fullUserId: '1234567w1' }));
  await post(newCall());
  await post(answer());
  await post(answer());
  await expect
    .poll(desk.opened)
    .toEqual([
      'https://crm.example.com/Emma%20Taylor/search?phone=%2B4930609854180&line=%2B49%20211%201234567',
    ]);

  await post(hangup());
  await desk.klingel.page.evaluate(() => window.klingel.savePreferences({ phoneOn: false }));
  await post(newCall({ callId: 'off' }));
  await post(answer({ callId: 'off' }));
  await desk.klingel.page.evaluate(() => window.klingel.savePreferences({ phoneOn: true }));
  await post(hangup({ callId: 'off' }));
  await post(newCall({ callId: 'on', from: '442079460000' }));
  await post(answer({ callId: 'on', from: '442079460000' }));
  await expect.poll(async () => (await desk.opened()).at(-1)).toContain('phone=%2B442079460000');
  expect(await desk.opened()).toHaveLength(2);
  await desk.quit();
});

test('Zammad opens the profile of who was there lately, and a new ticket for everybody else', async ({
  userData,
}) => {
  const desk = await startDesk(userData, { screenPop: { target: 'zammad' } });
  const { post } = desk.klingel;
  const { store, url } = desk.zammad;
  const recent = store.addUser(anna);
  store.addTicket({ customer_id: recent.id, updated_at: daysAgo(29) });
  const old = store.addUser({ lastname: 'Old', phone: '+44 20 7946 0000' });
  store.addTicket({ customer_id: old.id, updated_at: daysAgo(31) });

  const calls = [
    { from: '4930609854180', expected: `${url}/#user/profile/${recent.id}` },
    { from: '442079460000', expected: `${url}/#ticket/create/customer/${old.id}` },
    { from: '491714711815', expected: `${url}/#ticket/create` },
    { from: 'anonymous', expected: `${url}/#ticket/create` },
  ];
  for (const [index, { from, expected }] of calls.entries()) {
    const callId = String(index);
    await post(newCall({ callId, from }));
    await post(answer({ callId, from }));
    await expect.poll(desk.opened).toHaveLength(index + 1);
    expect((await desk.opened()).at(-1)).toBe(expected);
    await post(hangup({ callId, from }));
  }
  await desk.quit();
});

test('the app comes up without the focus, with a new ticket for a caller whom Zammad does not know', async ({
  userData,
}) => {
  const desk = await startDesk(userData);
  const { klingel } = desk;
  await klingel.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.hide();
  });
  await klingel.post(newCall());
  await klingel.post(answer());
  const form = klingel.page.getByRole('form', { name: 'New ticket' });
  await expect(form.getByLabel('Title')).toHaveValue('Call from +49 30 609854180');
  await expect.poll(() => windowState(klingel, 'index')).toMatchObject({ visible: true, focused: false });
  expect(await desk.opened()).toEqual([]);
  await desk.quit();
});

for (const [name, how, words] of [
  ['does not answer', 'hang', 'Zammad did not answer within 5 seconds.'],
  ['answers with a web page', misbehaviours.loginPage, 'What answers at this address is not Zammad'],
  ['refuses the token', { status: 401, body: '{"error":"no"}' }, 'Zammad does not take the access token'],
] as const)
  test(`a Zammad that ${name} delays no call, and the window says so`, async ({ userData }) => {
    const desk = await startDesk(userData, { screenPop: { target: 'zammad' } });
    const { klingel, zammad } = desk;
    zammad.misbehave(how);
    const notice = klingel.page.getByRole('status', { name: 'Helpdesk' });
    await klingel.post(newCall());
    expect((await klingel.post(answer())).status).toBe(200);
    expect((await klingel.post(hangup())).status).toBe(200);
    // sipgate had its answers while Zammad was still being waited for.
    if (how === 'hang') await expect(notice).not.toContainText('did not answer');

    await klingel.post(newCall({ callId: 'b' }));
    await klingel.post(answer({ callId: 'b' }));
    await expect(notice).toContainText(`Screen pop: ${words}`, { timeout: 15_000 });
    await expect.poll(desk.opened).toContain(`${zammad.url}/#ticket/create`);
    await expect(klingel.page.getByRole('grid').getByRole('row', { name: '+49 30 609854180' })).toHaveCount(
      2,
    );

    await notice.getByRole('button', { name: 'Dismiss' }).first().click();
    zammad.misbehave(null);
    zammad.release();
    await desk.quit();
  });
