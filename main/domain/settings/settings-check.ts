import { userIdsKey } from '../../../contract/settings/agent.ts';
import { helpdeskUrlSchema, isHelpdesk } from '../../../contract/settings/helpdesk.ts';
import { publicUrlSchema } from '../../../contract/settings/settings.ts';
import type {
  FieldProblem,
  FieldProblemCode,
  TeamField,
  TeamFields,
} from '../../../contract/settings/team-settings.ts';
import { homeCountry, isWithheld, readTypedNumber } from '../numbers/phone-number.ts';
import { readUserId } from '../calls/roster.ts';
import { checkTunnel } from './tunnel-check.ts';
import { readTemplate } from '../desk/url-template.ts';

/** Something that is wrong, wherever it stands in its field. */
interface Found {
  field: TeamField;
  row: number | null;
  column: string | null;
  code: FieldProblemCode;
}

/** What only others know of. */
export interface SettingsKnowledge {
  /** Whether a text is a public key that signatures can be checked with. */
  isKey: (pem: string) => boolean;
}

/** Digits of the longest number that there can be, and a few more for what a switchboard adds. */
const mostDigits = 20;

/** How long calls are kept, at least and at most; months. */
const months = { min: 1, max: 120 };

const highestPort = 65_535;

/**
 * Finds everything in the fields that the team's settings cannot be. Rows of tables are checked one by one, as a row that
 * is not complete must not be dropped silently.
 */
export function checkFields(fields: TeamFields, knowledge: SettingsKnowledge): Found[] {
  return [
    ...single(fields),
    ...keys(fields['receiver.additionalPublicKeys'], knowledge),
    ...blocked(fields),
    ...routes(fields),
    ...agents(fields),
    ...notify(fields),
    ...screenPop(fields),
    ...checkTunnel(fields),
  ];
}

/** The problems of fields as they are to be, those that were there before marked as old. */
export function problemsOf(
  next: TeamFields,
  before: TeamFields,
  knowledge: SettingsKnowledge,
): FieldProblem[] {
  const known = new Set(checkFields(before, knowledge).map(keyOf));
  const isTouched = (field: TeamField): boolean =>
    JSON.stringify(next[field]) !== JSON.stringify(before[field]);
  return checkFields(next, knowledge).map((found) => ({
    ...found,
    old: !isTouched(found.field) && known.has(keyOf(found)),
  }));
}

function keyOf({ field, row, column, code }: Found): string {
  return `${field} ${String(row)} ${String(column)} ${code}`;
}

function single(fields: TeamFields): Found[] {
  const country = fields.country.trim().toUpperCase();
  const port = fields['receiver.port'].trim();
  const kept = Number(fields['callerLog.retentionMonths'].trim() || NaN);
  const callerId = fields['outbound.defaultCallerId'].trim();
  const { min, max } = months;
  return [
    ...when(homeCountry(country) !== country, 'country', 'notACountry'),
    ...when(!/^\d+$/.test(port) || Number(port) > highestPort, 'receiver.port', 'notAPort'),
    ...when(
      !publicUrlSchema.safeParse(fields['receiver.publicUrl'].trim()).success,
      'receiver.publicUrl',
      'notAUrl',
    ),
    ...when(!Number.isInteger(kept) || kept < min || kept > max, 'callerLog.retentionMonths', 'notMonths'),
    ...when(
      callerId !== '' && readTypedNumber(callerId, country) === null,
      'outbound.defaultCallerId',
      'notACallerId',
    ),
  ];
}

function when(isWrong: boolean, field: TeamField, code: FieldProblemCode): Found[] {
  return isWrong ? [{ field, row: null, column: null, code }] : [];
}

function keys(pems: readonly string[], { isKey }: SettingsKnowledge): Found[] {
  const field = 'receiver.additionalPublicKeys';
  return pems.flatMap((pem, row) => (isKey(pem) ? [] : [{ field, row, column: null, code: 'notAKey' }]));
}

function blocked(fields: TeamFields): Found[] {
  return fields['inbound.blocked'].flatMap(({ callerId }, row) => {
    const code = isWithheld(callerId.trim()) ? null : patternProblem(callerId);
    return at('inbound.blocked', row, 'callerId', code);
  });
}

function routes(fields: TeamFields): Found[] {
  return fields['outbound.routes'].flatMap(({ destination, callerId }, row) => [
    ...at('outbound.routes', row, 'destination', patternProblem(destination)),
    ...at('outbound.routes', row, 'callerId', callerIdProblem(callerId, fields.country)),
  ]);
}

function agents(fields: TeamFields): Found[] {
  const ids = fields.agents.map(({ id }) => id);
  return fields.agents.flatMap((agent, row) => [
    ...at('agents', row, 'id', ids.indexOf(agent.id) < row ? 'sameId' : null),
    ...at('agents', row, 'name', agent.name.trim() === '' ? 'missing' : null),
    ...at('agents', row, 'email', isEmail(agent.email.trim()) ? null : 'notAnEmail'),
    ...at(
      'agents',
      row,
      userIdsKey,
      written(agent[userIdsKey]).every((id) => readUserId(id) !== null) ? null : 'notAUserId',
    ),
    ...at(
      'agents',
      row,
      'numbers',
      written(agent.numbers).every((number) => !number.includes('*') && patternProblem(number) === null)
        ? null
        : 'notANumber',
    ),
  ]);
}

function notify(fields: TeamFields): Found[] {
  const ids = new Set(fields.agents.map(({ id }) => id));
  return fields.notify.flatMap(({ destination, agentIds }, row) => {
    const isKnown = agentIds.every((id) => ids.has(id));
    const code = agentIds.length === 0 ? 'missing' : isKnown ? null : 'unknownAgent';
    return [
      ...at('notify', row, 'destination', patternProblem(destination)),
      ...at('notify', row, 'agentIds', code),
    ];
  });
}

function screenPop(fields: TeamFields): Found[] {
  const hasHelpdesk = isHelpdesk(fields['helpdesk.kind']);
  const url = helpdeskUrlSchema.safeParse(fields['helpdesk.url']);
  const isBadUrl = !url.success || (hasHelpdesk && url.data === '');
  const target = fields['screenPop.target'];
  const isBadTemplate = target === 'url' && !readTemplate(fields['screenPop.urlTemplate'].trim()).ok;
  return [
    ...when(isHelpdesk(target) && !hasHelpdesk, 'screenPop.target', 'helpdeskMissing'),
    ...when(isBadTemplate, 'screenPop.urlTemplate', 'notATemplate'),
    ...when(isBadUrl, 'helpdesk.url', 'notAHelpdesk'),
  ];
}

function at(field: TeamField, row: number, column: string, code: FieldProblemCode | null): Found[] {
  return code === null ? [] : [{ field, row, column, code }];
}

/** What is wrong with a number or pattern as it is typed; null: nothing. */
function patternProblem(typed: string): FieldProblemCode | null {
  const text = typed.trim();
  if (text === '') return 'missing';
  const isWritten = /^[(\s]*\+?[\d\s()./*-]+$/.test(text) && /[\d*]/.test(text);
  return isWritten && text.replace(/\D/g, '').length <= mostDigits ? null : 'notAPattern';
}

function callerIdProblem(typed: string, country: string): FieldProblemCode | null {
  if (typed.trim() === '') return 'missing';
  return readTypedNumber(typed, country) === null ? 'notACallerId' : null;
}

/** Without what a comma too many leaves. */
function written(texts: readonly string[]): string[] {
  return texts.filter((text) => text.trim() !== '');
}

function isEmail(text: string): boolean {
  return text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}
