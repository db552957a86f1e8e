import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openFakeSipgate, type FakeSipgate } from '../sipgate/fake-sipgate.ts';
import { launch, writeSettings, type Klingel } from './klingel.ts';

/** Emmett Brown's desktop, with an account at a fake sipgate that posts its webhooks there. */
export interface CallsDesk {
  fake: FakeSipgate;
  /** The app, once it was started. */
  klingel: Klingel;
  /** Quits the app and starts it again; what `meanwhile` does at sipgate, nobody hears. */
  restart: (meanwhile: () => Promise<void>) => Promise<void>;
  quit: () => Promise<void>;
}

const agents = [
  { id: 'doc', name: 'Emmett Brown', sipgateUserIds: ['w0'] },
  { id: 'marty', name: 'Marty McFly', sipgateUserIds: ['w1'], numbers: ['+49 211 9990001'] },
  { id: 'emma', name: 'Emma Taylor', sipgateUserIds: ['w2'] },
];

/** @param options `before` is what happens at sipgate before the app starts for the first time */
export async function startCallsDesk(
  userData: string,
  options: { token?: boolean; preferences?: object; before?: (fake: FakeSipgate) => Promise<void> } = {},
): Promise<CallsDesk> {
  const fake = await openFakeSipgate();
  await options.before?.(fake);
  await writeSettings(userData, {
    agents,
    screenPop: { when: 'never' },
    sipgate: { apiUrl: fake.apiUrl },
    receiver: { additionalPublicKeys: [fake.publicKey] },
  });
  const folder = join(userData, 'data');
  await mkdir(folder, { recursive: true });
  const preferences = { version: 1, agentId: 'doc', ...options.preferences };
  await writeFile(join(folder, 'preferences.json'), JSON.stringify(preferences));
  if (options.token !== false) {
    const sipgate = { for: fake.url, protection: 'none', value: `${fake.tokenId}:${fake.token}` };
    await writeFile(join(folder, 'secrets.json'), JSON.stringify({ version: 1, sipgate }));
  }
  const start = async (): Promise<Klingel> => {
    const klingel = await launch({ userData });
    const settings = JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8')) as {
      receiver: { token: string };
    };
    const address = `${klingel.receiverUrl ?? ''}/sipgate/${settings.receiver.token}`;
    Object.assign(fake.account.webhooks, {
      incomingUrl: `${address}/in`,
      outgoingUrl: `${address}/out`,
      whitelist: null,
    });
    return klingel;
  };
  const desk: CallsDesk = {
    fake,
    klingel: await start(),
    async restart(meanwhile) {
      await desk.klingel.quit();
      Object.assign(fake.account.webhooks, { incomingUrl: '', outgoingUrl: '' });
      await meanwhile();
      desk.klingel = await start();
    },
    async quit() {
      await desk.klingel.quit();
      await fake.close();
    },
  };
  return desk;
}
