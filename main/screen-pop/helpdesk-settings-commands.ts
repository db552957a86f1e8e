import type { AppCommands } from '../desktop/desktop.ts';
import { exampleValues, readTemplate } from '../domain/url-template.ts';
import type { SettingsStore } from '../settings-store.ts';
import type { Secret } from '../storage/secret-file.ts';
import { asked, noToken } from './asked.ts';
import { ownerOf, type HelpdeskAccess } from './helpdesk-access.ts';
import type { HelpdeskBoard } from './helpdesk-board.ts';

type SettingsCommands = Pick<
  AppCommands,
  | 'getHelpdeskToken'
  | 'setHelpdeskToken'
  | 'clearHelpdeskToken'
  | 'checkHelpdesk'
  | 'previewTemplate'
  | 'getHelpdeskStatus'
  | 'dismissHelpdeskNotice'
>;

/** What these commands work on; `helpdesk-parts.ts` joins it. */
export interface HelpdeskSettingsParts {
  settings: SettingsStore;
  token: Secret;
  access: HelpdeskAccess;
  board: HelpdeskBoard;
  /** There is another token. */
  changed: () => void;
}

/** The commands for what of the helpdesk is no setting of the team's: its token, and how it stands with it. */
export function createHelpdeskSettingsCommands(parts: HelpdeskSettingsParts): SettingsCommands {
  const { settings, token, access, board, changed } = parts;
  const owner = (): string => ownerOf(settings.current().helpdesk.url);
  const tokenChanged = (): void => {
    board.clear('token');
    board.touch();
    changed();
  };

  return {
    getHelpdeskToken: () => token.state(owner()),
    async setHelpdeskToken(value, place) {
      if (owner() === '') throw new Error('the address is missing');
      try {
        return await token.set(owner(), value, place);
      } finally {
        tokenChanged();
      }
    },
    async clearHelpdeskToken() {
      try {
        await token.clear();
      } finally {
        tokenChanged();
      }
    },
    async checkHelpdesk(url, typed) {
      const zammad = access.at(url, typed);
      if (!zammad) return { ok: false, problem: noToken };
      const check = async () => {
        const account = await zammad.account();
        return { account, groups: await zammad.groups() };
      };
      return await asked(check());
    },
    previewTemplate(text) {
      const template = readTemplate(text);
      return template.ok ? { ok: true, url: template.fill(exampleValues) } : template;
    },
    getHelpdeskStatus: board.snapshot,
    dismissHelpdeskNotice: board.clear,
  };
}
