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
  /**
   * The numbers as they were read last, at once; null where this account's never were. Has them read again where that was not in the last
   * minutes: who asks next knows of a line that is new.
   */
  known: () => readonly string[] | null;
}

/**
 * @param now milliseconds on a clock that never goes back
 * @param failed told of a fault of our own where nobody waits for an answer
 */
export function createAccountLines(
  telephony: TelephonyAccess<'lines'>,
  now: () => number,
  failed: (error: unknown) => void,
): AccountLines {
  let last: {
    account: Pick<Telephony, 'lines'>;
    at: number;
    asked: Promise<TelephonyResult<AccountLine[]>>;
  } | null = null;
  let read: { account: Pick<Telephony, 'lines'>; numbers: string[] } | null = null;

  const lines: AccountLines = {
    known() {
      const account = telephony.current();
      void lines.get().catch(failed);
      return read !== null && read.account === account ? read.numbers : null;
    },
    async get() {
      const account = telephony.current();
      if (!account) return { ok: false, problem: noAccountToken };
      if (last?.account !== account || now() - last.at > freshFor) {
        const asked = toTelephonyResult(account.lines().then((lines) => lines.flatMap(numbersOf)));
        last = { account, at: now(), asked };
      }
      const answer = await last.asked;
      if (answer.ok) read = { account, numbers: answer.value.map(({ number }) => number) };
      else last = null;
      return answer;
    },
  };
  return lines;
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
