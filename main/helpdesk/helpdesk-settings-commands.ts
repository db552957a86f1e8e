import type { Handlers } from '../../contract/define.ts';
import type { helpdeskCommands } from '../../contract/commands/helpdesk.ts';
import { exampleValues, readTemplate } from '../domain/desk/url-template.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Secret } from '../storage/secret-file.ts';
import { toHelpdeskResult, noToken } from './to-result.ts';
import { ownerOf, type HelpdeskAccess } from './helpdesk-access.ts';
import type { HelpdeskStore } from './helpdesk-store.ts';

/** What these commands work on; `helpdesk-room.ts` joins it. */
export interface HelpdeskSettingsParts {
  settings: SettingsStore;
  token: Secret;
  access: HelpdeskAccess;
  store: HelpdeskStore;
  /** There is another token. */
  changed: () => void;
}

/** The commands for what of the helpdesk is no setting of the team's: its token, and how it stands with it. */
export function createHelpdeskSettingsCommands(
  parts: HelpdeskSettingsParts,
): Handlers<typeof helpdeskCommands> {
  const { settings, token, access, store, changed } = parts;
  const owner = (): string => ownerOf(settings.current().helpdesk.url);
  const tokenChanged = (): void => {
    store.clear('token');
    store.publish();
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
      const helpdesk = access.at(url, typed);
      if (!helpdesk) return { ok: false, problem: noToken };
      const check = async () => {
        const account = await helpdesk.account();
        return { account, groups: await helpdesk.groups() };
      };
      return await toHelpdeskResult(check());
    },
    previewTemplate(text) {
      const template = readTemplate(text);
      return template.ok ? { ok: true, url: template.fill(exampleValues) } : template;
    },
    getHelpdeskStatus: store.snapshot,
    dismissHelpdeskNotice: store.clear,
  };
}
