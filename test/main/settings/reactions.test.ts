import { expect, it, vi } from 'vitest';
import { settingsSchema, type Settings } from '../../../contract/settings/settings.ts';
import { settingPaths } from '../../../contract/settings/settings-table.ts';
import {
  reactionsOf,
  reactToSettings,
  type ReactionName,
  type SettingsNews,
  type SettingsReactions,
} from '../../../main/settings/reactions.ts';

const names = [
  'tunnelProgram',
  'toldAddress',
  'publicAddress',
  'helpdesk',
  'account',
  'always',
  'receiverPort',
  'relabel',
  'review',
  'tidyUp',
  'trustedKeys',
] as const satisfies readonly ReactionName[];

const before = settingsSchema.parse({ version: 1, receiver: { token: 't'.repeat(43) } });

/** What is done after a change, in its order. */
function done(change: (settings: Settings) => Settings, failing: ReactionName | null = null) {
  const order: ReactionName[] = [];
  const news: SettingsNews[] = [];
  const failed = vi.fn();
  const react = (name: ReactionName) => (one: SettingsNews) => {
    order.push(name);
    news.push(one);
    if (name === failing) throw new Error('broken');
  };
  const reactions = Object.fromEntries(
    names.map((name) => [name, react(name)]),
  ) as unknown as SettingsReactions;
  reactToSettings(reactions, failed)(change(before), before, 'file');
  return { order, news, failed };
}

it.each<[what: string, change: (settings: Settings) => Settings, reactions: ReactionName[]]>([
  ['nothing', (settings) => settings, ['always']],
  ['the same again', (settings) => structuredClone(settings), ['always']],
  ['the home country', (settings) => ({ ...settings, country: 'AT' }), ['always', 'relabel', 'review']],
  [
    'how long calls are kept',
    (settings) => ({ ...settings, callerLog: { ...settings.callerLog, retentionMonths: 3 } }),
    ['always', 'relabel', 'review', 'tidyUp'],
  ],
  [
    'the port and the public address',
    (settings) => ({
      ...settings,
      receiver: { ...settings.receiver, port: 4800, publicUrl: 'https://calls.example.com' },
    }),
    ['publicAddress', 'always', 'receiverPort'],
  ],
  [
    'the secret in the addresses',
    (settings) => ({ ...settings, receiver: { ...settings.receiver, token: 'u'.repeat(43) } }),
    ['always'],
  ],
  [
    'what is for no person to see',
    (settings) => ({
      ...settings,
      tunnel: { ...settings.tunnel, toldUrl: 'https://calls.example.com' },
      sipgate: { ...settings.sipgate, apiUrl: 'https://api.example.com' },
    }),
    ['toldAddress', 'account', 'always'],
  ],
])('a change of %s', (_what, change, reactions) => {
  expect(done(change).order).toEqual(reactions);
});

it('everything that is to be done is asked for by some setting, and has a place in the list', () => {
  const asked = new Set<ReactionName>(['always', ...settingPaths.flatMap(reactionsOf)]);
  expect([...asked].sort()).toEqual([...names].sort());
});

it('is told what has changed, and where', () => {
  const { news } = done((settings) => ({ ...settings, country: 'AT', enabled: false }));
  expect(news[0]?.from).toBe('file');
  expect(news[0]?.now.country).toBe('AT');
  expect([...(news[0]?.changed ?? [])]).toEqual(['enabled', 'country']);
});

it('the rest is done where one thing fails, and that is told', () => {
  const { order, failed } = done((settings) => ({ ...settings, country: 'AT' }), 'relabel');
  expect(order).toEqual(['always', 'relabel', 'review']);
  expect(failed).toHaveBeenCalledExactlyOnceWith(new Error('broken'));
});
