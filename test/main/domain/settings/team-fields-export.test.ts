import { expect, it } from 'vitest';
import { settingsSchema } from '../../../../contract/settings/settings.ts';
import { exportOf } from '../../../../main/domain/settings/team-fields.ts';

it('carries a tunnel as deep as it is, and no secret', () => {
  const token = 'k'.repeat(43);
  const tunnel = { kind: 'ssh', ssh: { host: 'ssh.example.com', user: 'klingel' } };
  const settings = settingsSchema.parse({ version: 1, receiver: { token }, tunnel });
  const exported = exportOf(settings);
  expect(exported).toMatchObject({ version: 1, tunnel });
  expect(JSON.stringify(exported)).not.toContain(token);
  expect(settingsSchema.parse({ ...exported, receiver: { token } }).tunnel.ssh).toEqual(settings.tunnel.ssh);
});
