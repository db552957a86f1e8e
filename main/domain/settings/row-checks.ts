import { userIdsKey } from '../../../contract/settings/agent.ts';
import type { FieldProblemCode } from '../../../contract/settings/field-problem-codes.ts';
import { readUserId } from '../calls/roster.ts';
import { plainText } from '../numbers/number-text.ts';
import { isWithheld, readTypedNumber } from '../numbers/phone-number.ts';
import { at, type Check } from './slip.ts';

// Rows of tables are checked one by one, as a row that is not complete must not be dropped silently.

/** Digits of the longest number that there can be, and a few more for what a switchboard adds. */
const mostDigits = 20;

export const blockedCallers: Check<'blockedCallers'> = (rows) =>
  rows.flatMap(({ callerId }, row) =>
    at(row, 'callerId', isWithheld(callerId.trim()) ? null : patternProblem(callerId)),
  );

export const routes: Check<'routes'> = (rows, { country }) =>
  rows.flatMap(({ destination, callerId }, row) => [
    ...at(row, 'destination', patternProblem(destination)),
    ...at(row, 'callerId', callerIdProblem(callerId, country)),
  ]);

export const agents: Check<'agents'> = (rows) => {
  const ids = rows.map(({ id }) => id);
  return rows.flatMap((agent, row) => [
    ...at(row, 'id', ids.indexOf(agent.id) < row ? 'sameId' : null),
    ...at(row, 'name', agent.name.trim() === '' ? 'missing' : null),
    ...at(row, 'email', isEmail(agent.email.trim()) ? null : 'notAnEmail'),
    ...at(
      row,
      userIdsKey,
      written(agent[userIdsKey]).every((id) => readUserId(id) !== null) ? null : 'notAUserId',
    ),
    ...at(
      row,
      'numbers',
      written(agent.numbers).every((number) => !number.includes('*') && patternProblem(number) === null)
        ? null
        : 'notANumber',
    ),
  ]);
};

export const notify: Check<'notify'> = (rows, fields) => {
  const ids = new Set(fields.agents.map(({ id }) => id));
  return rows.flatMap(({ destination, agentIds }, row) => {
    const isKnown = agentIds.every((id) => ids.has(id));
    const code = agentIds.length === 0 ? 'missing' : isKnown ? null : 'unknownAgent';
    return [...at(row, 'destination', patternProblem(destination)), ...at(row, 'agentIds', code)];
  });
};

/** What is wrong with a number or pattern as it is typed; null: nothing. */
function patternProblem(typed: string): FieldProblemCode | null {
  const text = plainText(typed).trim();
  if (text === '') return 'missing';
  const isWritten = /^[( ]*\+?[\d ()./*-]+$/.test(text) && /[\d*]/.test(text);
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
