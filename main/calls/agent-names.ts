import { agentName } from '../../contract/model/display-name.ts';
import type { Settings } from '../../contract/settings/settings.ts';

/** @returns a function that says what an agent is called, by id: the id itself where they have no name */
export function agentNames(settings: () => Pick<Settings, 'agents'>): (id: string) => string {
  return (id) => {
    const agent = settings().agents.find((one) => one.id === id);
    return agent === undefined ? id : agentName(agent);
  };
}
