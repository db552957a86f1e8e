import { parseArgs } from 'node:util';
import { setTimeout as delay } from 'node:timers/promises';
import { play, type Played } from '../../main/simulator/player.ts';
import { scenarios, simulatedUser, team, type ScenarioName } from '../../main/simulator/scenarios.ts';
import { attentionLines } from './attention.ts';
import { createCallIds, defaultUserData, findApp, readNumber } from './running-app.ts';

const usage = `npm run simulate -- SCENARIO [options]

Plays a call against the running app, signed and with the fields that sipgate sends.

Scenarios: ${Object.keys(scenarios).join(', ')}

  --from NUMBER         who calls; "anonymous" for a withheld number
  --to NUMBER           who is called
  --user NAME           whom it rings for (in) or who calls (out); may be repeated
  --fast                without the pauses
  --user-data-dir DIR   of the app, if it was started with one
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    user: { type: 'string', multiple: true },
    fast: { type: 'boolean', default: false },
    'user-data-dir': { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

function isScenario(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name);
}

function describe({ step, status, action, callerId }: Played): string {
  const answers = { letRing: 'let it ring', reject: 'reject', hangup: 'hang up', dial: 'dial' };
  const answer =
    action === null ? '' : answers[action] + (callerId === null ? '' : `, shown as +${callerId}`);
  const fields = new Map(step.fields);
  const detail = fields.get('cause') ?? fields.get('user') ?? fields.get('user[]') ?? '';
  return [
    step.event.padEnd(8),
    step.callId,
    `${fields.get('from') ?? ''} → ${fields.get('to') ?? ''}`,
    detail.padEnd(14),
    status === null ? 'not asked for' : `${status} ${answer}`,
  ].join('  ');
}

async function main(): Promise<number> {
  const name = positionals[0];
  if (values.help || name === undefined || !isScenario(name)) {
    console.log(values.help || name === undefined ? usage : `There is no scenario "${name}".\n\n${usage}`);
    return values.help ? 0 : 2;
  }
  const app = await findApp(values['user-data-dir'] ?? defaultUserData());
  const outbound = name === 'outbound-answered';
  const customer = name === 'blocked' ? (app.blockedNumber ?? '4915799999999') : '4915791234567';
  const ours = '492111234567';
  const users = values.user?.map(simulatedUser) ?? (name === 'group' ? team : team.slice(0, 2));

  const seen: Played[] = [];
  const cast = {
    from: readNumber(values.from, app.country) ?? (outbound ? ours : customer),
    to: readNumber(values.to, app.country) ?? (outbound ? customer : ours),
    users,
    newId: createCallIds(),
  };
  await play(scenarios[name](cast), {
    ...app,
    pause: values.fast ? () => Promise.resolve() : (seconds) => delay(seconds * 1_000),
    onPlayed(played) {
      seen.push(played);
      console.log(describe(played));
    },
  });
  if (name === 'blocked' && !seen.some(({ action }) => action === 'reject')) {
    console.log(`+${cast.from} is not blocked: add it under "inbound", "blocked" in ${app.settingsPath}`);
  }
  for (const line of attentionLines(seen, app)) console.log(line);
  return seen.every(({ status }) => status === null || status === 200) ? 0 : 1;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
