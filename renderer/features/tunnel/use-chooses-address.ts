import { useField } from '../team-draft/use-field.ts';

/** Whether the tunnel that is set up in the fields says itself what the public address is. */
export function useChoosesAddress(): boolean {
  const { value: kind } = useField('tunnel.kind');
  const { value: preset } = useField('tunnel.command.preset');
  const { value: pattern } = useField('tunnel.command.urlPattern');
  if (kind !== 'command') return false;
  return preset === 'own' ? pattern.trim() !== '' : preset !== 'cloudflaredNamed';
}
