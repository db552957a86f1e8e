import { AgentChoice } from '../settings/AgentChoice.tsx';

/** Which agents there are, and whose desktop this is. */
export function TeamStep() {
  return <AgentChoice />;
}
