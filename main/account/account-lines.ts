import type { TelephonyResult, AccountLine } from '../../contract/model/account.ts';
import { viewNumber } from '../domain/numbers/phone-number.ts';
import type { Line, Telephony, TelephonyAccess } from '../ports/telephony.ts';
import { noAccountToken, toTelephonyResult } from './to-telephony-result.ts';

/** Every field that asks for a line would ask the telephone system; milliseconds. */
const freshFor = 300_000;

/** The team's numbers and groups, as the telephone system has them. */
export interface AccountLines {
  /** Those of the last minutes, where there are such. */
  get: () => Promise<TelephonyResult<AccountLine[]>>;
}

/** @param now milliseconds on a clock that never goes back */
export function createAccountLines(telephony: TelephonyAccess<'lines'>, now: () => number): AccountLines {
  let last: {
    account: Pick<Telephony, 'lines'>;
    at: number;
    asked: Promise<TelephonyResult<AccountLine[]>>;
  } | null = null;
  return {
    async get() {
      const account = telephony.current();
      if (!account) return { ok: false, problem: noAccountToken };
      if (last?.account !== account || now() - last.at > freshFor) {
        const asked = toTelephonyResult(account.lines().then((lines) => lines.flatMap(numbersOf)));
        last = { account, at: now(), asked };
      }
      const answer = await last.asked;
      if (!answer.ok) last = null;
      return answer;
    },
  };
}

/** A line as people choose one: by its number. */
function numbersOf({ id, name, kind, numbers }: Line): AccountLine[] {
  return numbers.map((number) => ({
    number,
    shown: viewNumber(number).label ?? number,
    endpointId: id,
    endpointName: name,
    kind,
  }));
}
