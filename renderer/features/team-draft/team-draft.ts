import { create } from 'zustand';
import type {
  FieldProblem,
  TeamChanges,
  TeamField,
  TeamFields,
  TeamSettingsChange,
} from '../../../contract/settings/team-settings.ts';
import { api } from '../../api.ts';
import { agentName } from '../../../contract/model/display-name.ts';
import { createRefresher } from '../../ask/refresher.ts';
import { showFailure, useApp } from '../../store.ts';

interface TeamDraft {
  /** What applies, as main told; null: nobody has asked yet. */
  saved: TeamFields | null;
  /** What was changed here and is not saved. It outlives the page, as an answered call may lead away from it. */
  changes: TeamChanges;
  /** What those fields were when somebody began to change them. */
  base: TeamChanges;
  /** What is wrong with the settings as they would be. */
  problems: FieldProblem[];
  /** The changes that `problems` is about. */
  checked: TeamChanges | null;
  /** When `settings.json` was last edited outside the app, ISO 8601, and nobody has seen it yet. */
  editedAt: string | null;
}

const nothing: TeamChanges = {};

/** The one draft of the team's settings, for all pages that change them. */
export const useTeamDraft = create<TeamDraft>()(() => ({
  saved: null,
  changes: nothing,
  base: nothing,
  problems: [],
  checked: null,
  editedAt: null,
}));

/** Follows the team's settings from now on. */
export function followTeamSettings(): void {
  api.on('teamSettingsChanged', takeChange);
}

/** Asks main for what applies. */
export async function loadTeamSettings(): Promise<void> {
  take(await api.getTeamSettings());
}

function takeChange({ fields, from }: TeamSettingsChange): void {
  useApp.setState({ agents: fields.agents.map((agent) => ({ id: agent.id, name: agentName(agent) })) });
  if (from === 'file') useTeamDraft.setState({ editedAt: new Date().toISOString() });
  if (useTeamDraft.getState().saved) take(fields);
}

/** Takes in what applies now. What was changed here stays, except where it is the same by now. */
export function take(saved: TeamFields): void {
  useTeamDraft.setState(({ changes, base }) => {
    const left = keep(changes, (field) => !isSame(changes[field], saved[field]));
    return { saved, changes: left, base: keep(base, (field) => field in left) };
  });
  check();
}

/**
 * Changes were saved. Those fields are as they apply from now on, however main wrote them down, unless they were changed
 * again meanwhile.
 */
export function settle(sent: TeamChanges, saved: TeamFields): void {
  useTeamDraft.setState(({ changes, base }) => {
    const isLeft = (field: TeamField): boolean => !(field in sent) || !isSame(changes[field], sent[field]);
    const now = { ...base, ...keep(saved, (field) => field in sent) };
    return { changes: keep(changes, isLeft), base: keep(now, (field) => field in changes && isLeft(field)) };
  });
  take(saved);
}

/** Changes fields; those that are as they apply are no changes any more. */
export function change(made: TeamChanges): void {
  useTeamDraft.setState(({ saved, changes, base }) => {
    if (!saved) return {};
    const all = { ...changes, ...made };
    const left = keep(all, (field) => !isSame(all[field], saved[field]));
    // What was begun from something else is compared with that until it is saved or given up.
    return { changes: left, base: keep({ ...saved, ...base }, (field) => field in left) };
  });
  check();
}

/** Gives up what was changed in some fields. */
export function discard(fields: readonly TeamField[]): void {
  useTeamDraft.setState(({ changes, base }) => ({
    changes: keep(changes, (field) => !fields.includes(field)),
    base: keep(base, (field) => !fields.includes(field)),
  }));
  check();
}

/** What somebody else changed meanwhile in a field is known, and is to be replaced by what was changed here. */
export function keepMine(field: TeamField): void {
  useTeamDraft.setState(({ saved, base }) => (saved ? { base: { ...base, [field]: saved[field] } } : {}));
}

/** The fields that were changed here and, since then, by somebody else as well. */
export function conflictsIn({ saved, changes, base }: TeamDraft, fields: readonly TeamField[]): TeamField[] {
  if (!saved) return [];
  return fields.filter((field) => field in changes && !isSame(saved[field], base[field]));
}

/** Lets main check what was changed; while it does, only the latest changes wait. */
const check = createRefresher(async () => {
  const { changes, saved } = useTeamDraft.getState();
  const problems = await api.checkTeamSettings(changes);
  const now = useTeamDraft.getState();
  if (now.changes === changes && now.saved === saved) useTeamDraft.setState({ problems, checked: changes });
  else check();
}, showFailure);

function keep(changes: TeamChanges, isKept: (field: TeamField) => boolean): TeamChanges {
  return Object.fromEntries(Object.entries(changes).filter(([field]) => isKept(field as TeamField)));
}

/** Both are plain data made by one schema, so equal ones read the same. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
