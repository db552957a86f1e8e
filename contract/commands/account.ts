import * as z from 'zod';
import { command } from '../define.ts';
import {
  userChoiceSchema,
  type SipgateCheck,
  type SipgateLine,
  type SipgateResult,
  type SipgateStatus,
  type UserMatch,
  type WebhookComparison,
  type WebhooksSet,
} from '../model/account.ts';
import { tokenPlaceSchema } from '../model/service-token.ts';

const tokenSchema = z.strictObject({
  id: z.string().trim().min(1).max(200),
  secret: z.string().trim().min(1).max(5_000),
});

/** sipgate's webhook settings as somebody saw them. */
const webhooksSchema = z.strictObject({
  incomingUrl: z.string().max(2_000),
  outgoingUrl: z.string().max(2_000),
  log: z.boolean(),
  sources: z.array(z.string().max(50)).max(1_000).nullable(),
});

/** What an admin chooses; the addresses are this app's. */
const webhookChoiceSchema = webhooksSchema.pick({ log: true, sources: true });

/** The commands for the token of the account at sipgate, and for whom it knows. */
export const accountCommands = {
  getSipgateStatus: command({ from: 'app' }).returns<SipgateStatus>(),
  /** Whose token it is; null: the one that is kept. */
  checkSipgate: command({ from: 'app', args: [tokenSchema.nullable()] }).returns<
    SipgateResult<SipgateCheck>
  >(),
  /** Keeps a token. False: there is no keychain, nothing was kept. */
  setSipgateToken: command({
    from: 'app',
    admin: true,
    args: [tokenSchema, tokenPlaceSchema],
  }).returns<boolean>(),
  clearSipgateToken: command({ from: 'app', admin: true }).returns<void>(),
  /** Which users belong to which agents; changes nothing. */
  proposeAgents: command({ from: 'app' }).returns<SipgateResult<UserMatch[]>>(),
  /** Puts users to agents, and adds agents where that is wanted. Answers as they are afterwards. */
  applyAgents: command({
    from: 'app',
    admin: true,
    args: [z.array(userChoiceSchema).min(1).max(1_000)],
  }).returns<SipgateResult<UserMatch[]>>(),
};

/** The commands for what sipgate posts, of which lines, and where to. */
export const webhookCommands = {
  /** The team's numbers and groups; those of the last minutes, where there are such. */
  getSipgateLines: command({ from: 'app' }).returns<SipgateResult<SipgateLine[]>>(),
  compareWebhooks: command({ from: 'app' }).returns<SipgateResult<WebhookComparison>>(),
  /** Sets them if they still are as they were seen. */
  setWebhooks: command({
    from: 'app',
    admin: true,
    args: [webhooksSchema, webhookChoiceSchema],
  }).returns<WebhooksSet>(),
};

/** The command for the account's contacts. */
export const accountContactCommands = {
  /** Reads sipgate's contacts into the phone book now. */
  readSipgateContacts: command({ from: 'app' }).returns<void>(),
};
