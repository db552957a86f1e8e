import type { Settings } from '../../contract/settings/settings.ts';
import type {
  FieldProblem,
  TeamChanges,
  TeamField,
  TeamSave,
} from '../../contract/settings/team-settings.ts';
import type { teamSettingsCommands } from '../../contract/commands/team-settings.ts';
import type { Handlers } from '../../contract/define.ts';
import { tryNumber } from '../domain/settings/number-trial.ts';
import { problemsOf, type SettingsKnowledge } from '../domain/settings/settings-check.ts';
import { conflicts, fieldsOf, withFields } from '../domain/settings/team-fields.ts';
import type { Listener } from '../ports/listener.ts';
import type { SettingsStore } from './settings-store.ts';

/** What these commands work on; `team-settings-room.ts` joins it. */
export interface TeamSettingsParts {
  settings: SettingsStore;
  listener: Pick<Listener, 'listen'>;
  knowledge: SettingsKnowledge;
  /** Makes a secret for the webhook addresses. */
  createToken: () => string;
}

/** The commands that show, check, try out and save the team's settings. What is saved applies at once. */
export function createTeamSettingsCommands(parts: TeamSettingsParts): Handlers<typeof teamSettingsCommands> {
  const { settings, listener, knowledge } = parts;

  /** What of the changes does not fit the settings as they are now. */
  const check = (changes: TeamChanges): FieldProblem[] => {
    const now = fieldsOf(settings.current());
    return problemsOf({ ...now, ...changes }, now, knowledge);
  };

  /** Why the changes cannot be saved; null: they can. */
  const refusal = (changes: TeamChanges, base: TeamChanges): TeamSave | null => {
    const now = fieldsOf(settings.current());
    if (conflicts(now, changes, base).length > 0) return { ok: false, why: 'conflict', fields: now };
    const problems = check(changes).filter(({ old }) => !old);
    if (problems.length > 0) return { ok: false, why: 'problems', problems };
    const read = withFields(settings.current(), changes);
    if (read.ok) return null;
    return { ok: false, why: 'problems', problems: read.paths.map((path) => unfit(path, changes)) };
  };

  const save = async (changes: TeamChanges, base: TeamChanges, force: boolean): Promise<TeamSave> => {
    const outcome = { refused: null as TeamSave | null };
    await settings.change((before) => {
      // What was edited in the file meanwhile has only now been taken in.
      outcome.refused = refusal(changes, base);
      const read = withFields(before, changes);
      return outcome.refused || !read.ok ? before : read.settings;
    }, force);
    return outcome.refused ?? { ok: true, fields: fieldsOf(settings.current()) };
  };

  return {
    tryNumber(kind, typed, changes) {
      const fields = { ...fieldsOf(settings.current()), ...changes };
      return tryNumber(kind, typed, {
        country: fields.country,
        agents: fields.agents,
        notify: fields.notify,
        inbound: { blocked: fields['inbound.blocked'] },
        outbound: {
          defaultCallerId: fields['outbound.defaultCallerId'],
          routes: fields['outbound.routes'],
        },
      });
    },
    async renewToken() {
      const token = parts.createToken();
      await settings.change((before) => ({ ...before, receiver: { ...before.receiver, token } }));
    },
    getTeamSettings: () => fieldsOf(settings.current()),
    checkTeamSettings: check,
    async saveTeamSettings(changes, base, force) {
      await settings.reread();
      const refused = refusal(changes, base);
      if (refused) return refused;
      const fault = settings.fault();
      if (fault && !force) return { ok: false, why: 'file', fault };

      const { port } = settings.current().receiver;
      const wanted = portIn(changes) ?? port;
      if (wanted !== port && !(await listener.listen(wanted))) {
        return { ok: false, why: 'problems', problems: [portTaken] };
      }
      try {
        return await save(changes, base, force);
      } finally {
        // Where it could not be saved, or somebody else saved another one meanwhile, what is saved counts.
        const kept = settings.current().receiver.port;
        if (wanted !== port && kept !== wanted) await listener.listen(kept);
      }
    },
  };
}

const portTaken: FieldProblem = {
  field: 'receiver.port',
  row: null,
  column: null,
  code: 'portTaken',
  old: false,
};

function portIn(changes: TeamChanges): Settings['receiver']['port'] | null {
  const typed = changes['receiver.port'];
  return typed === undefined ? null : Number(typed);
}

/** The schema refuses what the checks let pass: it is shown at the field that was changed. */
function unfit(path: string, changes: TeamChanges): FieldProblem {
  const changed = Object.keys(changes) as TeamField[];
  const field = changed.find((name) => path.startsWith(name)) ?? changed[0] ?? 'enabled';
  return { field, row: null, column: null, code: 'unfit', old: false };
}
