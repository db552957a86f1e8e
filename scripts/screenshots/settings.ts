import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer, hangup, newCall } from '../../test/support/data/calls.ts';
import { openFakeSipgate, type FakeSipgate } from '../../test/support/sipgate/fake-sipgate.ts';
import { openFakeZammad, type FakeZammad } from '../../test/support/zammad/fake-zammad.ts';
import { launch, writeSettings, type Klingel } from '../../test/support/app/klingel.ts';
import { setPublicAddress } from '../../test/support/app/sipgate-desk.ts';
import type { Shot } from './desk-shots.ts';
import { settingsShots } from './settings-shots.ts';
import { takeShots } from './take-shots.ts';

const team = {
  inbound: {
    blocked: [
      { callerId: '+49 171 5000000', answer: 'busy', note: 'advertising' },
      { callerId: '49900*', answer: 'rejected', note: '' },
      { callerId: 'anonymous', answer: 'voicemail', note: 'after the calls of the night' },
    ],
  },
  outbound: {
    defaultCallerId: '+49 211 1234567',
    routes: [
      { destination: '41*', callerId: '+41 71 5880339', note: 'branch in St. Gallen' },
      { destination: '43*', callerId: '+43 1 2675880', note: '' },
    ],
  },
  agents: [
    { id: 'doc', name: 'Emmett Brown', email: 'doc@hillvalley.example', sipgateUserIds: ['w0'] },
    { id: 'marty', name: 'Marty McFly', sipgateUserIds: ['w1'], numbers: ['+49 211 9990001'] },
    { id: 'emma', name: 'Emma Taylor', email: 'emma@hillvalley.example' },
  ],
  notify: [{ destination: '+49 211 1234567', agentIds: ['doc', 'emma'] }],
};

/**
 * Pictures of every page of the settings, beside a sipgate and a Zammad.
 * @param target the folder for them
 */
export async function shootSettings(
  target: string,
  { width = 1100, height = 720, shots = settingsShots }: ShootOptions = {},
): Promise<void> {
  const userData = await mkdtemp(join(tmpdir(), 'klingel-screenshots-'));
  const sipgate = await openFakeSipgate();
  const zammad = await openFakeZammad();
  await furnish(userData, sipgate, zammad);
  const klingel = await launch({ userData });
  try {
    await klingel.page.emulateMedia({ reducedMotion: 'reduce' });
    await klingel.electron.evaluate(
      ({ BrowserWindow }, size) => {
        BrowserWindow.getAllWindows()
          .find((window) => window.webContents.getURL().endsWith('index.html'))
          ?.setContentSize(size.width, size.height);
      },
      { width, height },
    );
    await callOnce(klingel);
    await setPublicAddress(klingel);
    await takeShots(klingel, userData, shots, target);
  } finally {
    await klingel.quit();
    await sipgate.close();
    await zammad.close();
    await rm(userData, { recursive: true, force: true });
  }
}

interface ShootOptions {
  width?: number;
  height?: number;
  shots?: readonly Shot[];
}

/** What an admin would have set up, with both tokens. */
async function furnish(userData: string, sipgate: FakeSipgate, zammad: FakeZammad): Promise<void> {
  await writeSettings(userData, {
    ...team,
    receiver: { additionalPublicKeys: [sipgate.publicKey], token: 'k'.repeat(43) },
    sipgate: { apiUrl: sipgate.apiUrl },
    helpdesk: { kind: 'zammad', url: zammad.url, group: 'Sales' },
    screenPop: { when: 'answer' },
  });
  const secrets = {
    version: 1,
    sipgate: { for: sipgate.url, protection: 'none', value: `${sipgate.tokenId}:${sipgate.token}` },
    helpdesk: { for: zammad.url, protection: 'none', value: zammad.token },
  };
  const data = join(userData, 'data');
  await writeFile(join(data, 'secrets.json'), JSON.stringify(secrets));
  await writeFile(join(data, 'preferences.json'), JSON.stringify({ version: 1, agentId: 'emma' }));
}

/** Somebody of the team on the phone; a call that is over, and a request that was turned away, for the requests. */
async function callOnce({ page, popUps, post }: Klingel): Promise<void> {
  const marty = {
    callId: 'goes-on',
    from: '442079460123',
    user: 'Marty',
    userId: 'w1',
    fullUserId: '1234567w1',
  };
  const rings = { 'user[]': ['Marty'], 'userId[]': ['w1'], 'fullUserId[]': ['1234567w1'] };
  await post(newCall({ callId: marty.callId, from: marty.from, ...rings }));
  await post(answer(marty));
  await post(newCall());
  await post(answer());
  await post(hangup());
  await post(newCall({ callId: 'unsigned' }), { signature: null });
  await post({ event: 'dtmf', callId: '123456', dtmf: '1' });
  await popUps.getByRole('article').waitFor({ state: 'detached' });
  await page.getByRole('row').nth(1).waitFor();
}
