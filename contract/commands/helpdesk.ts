import * as z from 'zod';
import { command, type Nothing } from '../define.ts';
import type { HelpdeskAccount, HelpdeskResult, HelpdeskStatus, TemplatePreview } from '../model/helpdesk.ts';
import { tokenPlaceSchema, type TokenState } from '../model/service-token.ts';
import { helpdeskSchema } from '../settings/helpdesk.ts';

const tokenSchema = z.string().trim().min(1).max(500);

/** The commands for what of the helpdesk is no setting of the team's: its token, and how it stands with it. */
export const helpdeskCommands = {
  /** What is kept for the address of the helpdesk that is saved. */
  getHelpdeskToken: command({ from: 'app' }).returns<TokenState>(),
  /** Keeps the token for the address of the helpdesk that is saved. False: there is no keychain, nothing was kept. */
  setHelpdeskToken: command({
    from: 'app',
    admin: true,
    args: [tokenSchema, tokenPlaceSchema],
  }).returns<boolean>(),
  clearHelpdeskToken: command({ from: 'app', admin: true }).returns<Nothing>(),
  /** Who one is at this address with this token; null: with the one that is kept for it. */
  checkHelpdesk: command({
    from: 'app',
    args: [helpdeskSchema.shape.url, tokenSchema.nullable()],
  }).returns<HelpdeskResult<{ account: HelpdeskAccount; groups: string[] }>>(),
  previewTemplate: command({ from: 'app', args: [z.string().max(10_000)] }).returns<TemplatePreview>(),
  getHelpdeskStatus: command({ from: 'app' }).returns<HelpdeskStatus>(),
  dismissHelpdeskNotice: command({
    from: 'app',
    args: [z.enum(['screenPop', 'timeAccounting', 'contacts', 'token'])],
  }).returns<Nothing>(),
};
