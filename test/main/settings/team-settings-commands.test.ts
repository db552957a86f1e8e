import { Low, Memory } from 'lowdb';
import { expect, it } from 'vitest';
import { settingsSchema, type Settings } from '../../../contract/settings/settings.ts';
import { createSettingsStore } from '../../../main/settings/settings-store.ts';
import { createTeamSettingsCommands } from '../../../main/settings/team-settings-commands.ts';
import { token } from '../../support/unit/receiver.ts';

it('the receiver listens where the settings say, also where two save at once', async () => {
  const data = settingsSchema.parse({ version: 1, receiver: { token, port: 4747 } });
  const settings = createSettingsStore(new Low<Settings>(new Memory(), data), {
    failed: (error) => {
      throw error;
    },
  });
  let listensOn = 4747;
  const commands = createTeamSettingsCommands({
    settings,
    listener: {
      listen: (port) => {
        listensOn = port;
        return Promise.resolve(true);
      },
    },
    knowledge: { isKey: () => true },
    createToken: () => token,
  });
  const saved = await Promise.all([
    commands.saveTeamSettings({ 'receiver.port': '4800' }, { 'receiver.port': '4747' }, false),
    commands.saveTeamSettings({ enabled: false }, { enabled: true }, false),
    commands.saveTeamSettings({ 'receiver.port': '4900' }, { 'receiver.port': '4747' }, false),
  ]);
  expect(saved).toMatchObject([{ ok: true }, { ok: true }, { ok: false, why: 'conflict' }]);
  expect([settings.current().receiver.port, listensOn]).toEqual([4800, 4800]);
});
