import type { AgentName } from '../../../../contract/model/snapshots.ts';
import { useApp } from '../../../store.ts';

/** The agent whose desktop this is; null where it is nobody's, or that agent has left the team. */
export function useOwnAgent(): AgentName | null {
  const agentId = useApp((state) => state.preferences.agentId);
  return useApp((state) => state.agents).find(({ id }) => id === agentId) ?? null;
}
