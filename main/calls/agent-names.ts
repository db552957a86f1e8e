import type { Settings } from '../../contract/settings/settings.ts';

/** @returns a function that says what an agent is called, by id: the id itself where they have no name */
export function agentNames(settings: () => Pick<Settings, 'agents'>): (id: string) => string {
  return (id) => {
    const name = settings().agents.find((agent) => agent.id === id)?.name ?? '';
    return name === '' ? id : name;
  };
}
