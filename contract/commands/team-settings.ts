import * as z from 'zod';
import { command, type Nothing } from '../define.ts';
import { trialKindSchema, type NumberTrial } from '../model/number-trial.ts';
import {
  teamChangesSchema,
  type FieldProblem,
  type SettingsImport,
  type TeamFields,
  type TeamSave,
} from '../settings/team-settings.ts';

/** The commands that show, check, try out and save the team's settings. */
export const teamSettingsCommands = {
  getTeamSettings: command({ from: 'app' }).returns<TeamFields>(),
  /** What is wrong with the settings, were these changes made. */
  checkTeamSettings: command({ from: 'app', args: [teamChangesSchema] }).returns<FieldProblem[]>(),
  /**
   * Saves changes: what is to be, what they were made from, and whether an edited file that cannot be read may be moved
   * aside. All of them apply at once, or none.
   */
  saveTeamSettings: command({
    from: 'app',
    admin: true,
    args: [teamChangesSchema, teamChangesSchema, z.boolean()],
  }).returns<TeamSave>(),
  /** What the settings would do with a number, were these changes made. */
  tryNumber: command({
    from: 'app',
    args: [trialKindSchema, z.string().max(200), teamChangesSchema],
  }).returns<NumberTrial>(),
  /** Another secret in the webhook addresses: from now on the old one is turned away. */
  renewToken: command({ from: 'app', admin: true }).returns<Nothing>(),
};

/** The commands that take the team's settings to and from files. */
export const settingsFileCommands = {
  /** Asks where to, and writes all settings without secrets; the file's name, or null if the person thought better of it. */
  exportSettings: command({ from: 'app' }).returns<string | null>(),
  /** Asks for such a file, and says what it would change; null if the person thought better of it. */
  openSettingsFile: command({ from: 'app', admin: true }).returns<SettingsImport | null>(),
};
