import * as z from 'zod';
import { command, type Nothing } from '../define.ts';
import {
  userChoiceSchema,
  type AccountCheck,
  type AccountLine,
  type TelephonyResult,
  type AccountStatus,
  type UserMatch,
  type WebhookComparison,
  type WebhooksSet,
} from '../model/account.ts';
import { tokenPlaceSchema } from '../model/service-token.ts';

const tokenSchema = z.strictObject({
  id: z.string().trim().min(1).max(200),
  secret: z.string().trim().min(1).max(5_000),
});

/** The telephone system's webhook settings as somebody saw them. */
const webhooksSchema = z.strictObject({
  incomingUrl: z.string().max(2_000),
  outgoingUrl: z.string().max(2_000),
  log: z.boolean(),
  sources: z.array(z.string().max(50)).max(1_000).nullable(),
});

/** What an admin chooses; the addresses are this app's. */
const webhookChoiceSchema = webhooksSchema.pick({ log: true, sources: true });

/** The commands for the token of the account at the telephone system, and for whom it knows. */
export const accountCommands = {
  getAccountStatus: command({ from: 'app' }).returns<AccountStatus>(),
  /** Whose token it is; null: the one that is kept. */
  checkAccount: command({ from: 'app', args: [tokenSchema.nullable()] }).returns<
    TelephonyResult<AccountCheck>
  >(),
  /** Keeps a token. False: there is no keychain, nothing was kept. */
  setAccountToken: command({
    from: 'app',
    admin: true,
    args: [tokenSchema, tokenPlaceSchema],
  }).returns<boolean>(),
  clearAccountToken: command({ from: 'app', admin: true }).returns<Nothing>(),
  /** Which users belong to which agents; changes nothing. */
  proposeAgents: command({ from: 'app' }).returns<TelephonyResult<UserMatch[]>>(),
  /** Puts users to agents, and adds agents where that is wanted. Answers as they are afterwards. */
  applyAgents: command({
    from: 'app',
    admin: true,
    args: [z.array(userChoiceSchema).min(1).max(1_000)],
  }).returns<TelephonyResult<UserMatch[]>>(),
};

/** The commands for what the telephone system posts, of which lines, and where to. */
export const webhookCommands = {
  /** The team's numbers and groups; those of the last minutes, where there are such. */
  getAccountLines: command({ from: 'app' }).returns<TelephonyResult<AccountLine[]>>(),
  compareWebhooks: command({ from: 'app' }).returns<TelephonyResult<WebhookComparison>>(),
  /** Sets them if they still are as they were seen. */
  setWebhooks: command({
    from: 'app',
    admin: true,
    args: [webhooksSchema, webhookChoiceSchema],
  }).returns<WebhooksSet>(),
};

/** The command for the account's contacts. */
export const accountContactCommands = {
  /** Reads the telephone system's contacts into the phone book now. */
  readAccountContacts: command({ from: 'app' }).returns<Nothing>(),
};
