import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { FakeCall } from '../../test/support/sipgate/fake-sipgate-call.ts';
import { openFakeSipgate, type FakeSipgate } from '../../test/support/sipgate/fake-sipgate.ts';

const usage = `npm run fake-sipgate -- [options]

A sipgate on this machine that answers its REST API and posts webhooks, for trying the app without an account.

  --port NUMBER   where it listens; any free port unless told
  --neo           an account on sipgate neo
`;

const commands = `Type what is to happen at the telephones:

  ring [FROM] [TO]   somebody calls the team; E.164 digits, FROM may be "anonymous"
  answer [USER]      somebody picks up, such as w1; "voicemail" does, too
  pick-up            the agent picks up the phone that click-to-dial has made ring
  hang-up [CAUSE]    the newest call ends
  calls              what there is
  quit
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    neo: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** What is typed, done at the fake's telephones. */
function createTelephones(fake: FakeSipgate): Record<string, (args: string[]) => Promise<void>> {
  const newest = (): FakeCall => {
    const call = fake.exchange.calls.findLast(({ state }) => state !== 'ended');
    if (!call) throw new Error('There is no call.');
    return call;
  };
  return {
    async ring([from, to]) {
      await fake.exchange.ring({ ...(from && { from }), ...(to && { to }) });
    },
    async answer([user]) {
      await (user === 'voicemail' ? newest().toVoicemail() : newest().answer(user));
    },
    async 'pick-up'() {
      const session = fake.exchange.sessions.at(-1);
      if (!session) throw new Error('No phone rings for click-to-dial.');
      await session.pickUp();
    },
    async 'hang-up'([cause]) {
      const causes = [
        'normalClearing',
        'busy',
        'cancel',
        'noAnswer',
        'congestion',
        'notFound',
        'forwarded',
      ] as const;
      await newest().hangUp(causes.find((one) => one === cause));
    },
    calls() {
      for (const { callId, direction, from, to, state } of fake.exchange.calls)
        console.log(`${callId}  ${direction.padEnd(3)}  ${from} → ${to}  ${state}`);
      return Promise.resolve();
    },
  };
}

async function main(): Promise<void> {
  if (values.help) {
    console.log(usage);
    return;
  }
  const fake = await openFakeSipgate(Number(values.port));
  fake.account.featureScope = values.neo ? 'NEO_PBX' : null;
  console.log(`fake sipgate listening on ${fake.apiUrl}

  token ID  ${fake.tokenId}
  token     ${fake.token}

In the settings of the app: as sipgate.apiUrl the address above, and in receiver.additionalPublicKeys this key, which is
new at every start:

${fake.publicKey}
Then enter the token ID and the token under "sipgate account", and set the webhook URLs there.

${commands}`);

  const telephones = createTelephones(fake);
  let shown = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    const [name = '', ...args] = line.trim().split(/\s+/);
    if (name === 'quit') break;
    if (name === '') continue;
    await (
      telephones[name]?.(args) ?? Promise.reject(new Error(`There is no "${name}".\n\n${commands}`))
    ).catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
    });
    for (const { url, fields, status, problem } of fake.posted.slice(shown))
      console.log(`${fields[0]?.[1] ?? ''} → ${url}: ${problem ?? String(status)}`);
    shown = fake.posted.length;
  }
  await fake.close();
}

await main();
