import type * as z from 'zod';
import { nestedShape } from './nested-schema.ts';
import { tunnelSettings } from './tunnel-settings.ts';

export { tunnelPresetSchema, type TunnelPreset } from './tunnel-values.ts';

/** What carries sipgate's requests to the receiver; what is set for the other kinds is kept. */
export const tunnelSchema = nestedShape(tunnelSettings).tunnel.unwrap();
export type TunnelSettings = z.output<typeof tunnelSchema>;
export type TunnelKind = TunnelSettings['kind'];

/** Settings without which the tunnel cannot start. */
export type TunnelGap = 'ssh.host' | 'command.name' | 'command.program';

/**
 * What has to be set before the tunnel can start.
 * @returns the fields that are empty
 */
export function gapsIn({ kind, ssh, command }: TunnelSettings): TunnelGap[] {
  if (kind === 'ssh') return ssh.host === '' ? ['ssh.host'] : [];
  if (kind !== 'command') return [];
  if (command.preset === 'cloudflaredNamed' && command.name === '') return ['command.name'];
  if (command.preset === 'own' && command.program === '') return ['command.program'];
  return [];
}
