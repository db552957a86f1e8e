import type { SipgateResult, SipgateLine } from '../../contract/model/account.ts';
import type { SipgateNumber } from '../../contract/model/sipgate.ts';
import { viewNumber } from '../domain/numbers/phone-number.ts';
import type { Sipgate } from '../sipgate/sipgate.ts';
import { toSipgateResult, noSipgateToken } from './to-sipgate-result.ts';

/** Every field that asks for a line would ask sipgate; milliseconds. */
const freshFor = 300_000;

/** The team's numbers and groups, as sipgate has them. */
export interface SipgateLines {
  /** Those of the last minutes, where there are such. */
  get: () => Promise<SipgateResult<SipgateLine[]>>;
}

/**
 * @param current null where there is no token
 * @param now milliseconds on a clock that never goes back
 */
export function createSipgateLines(current: () => Sipgate | null, now: () => number): SipgateLines {
  let last: { sipgate: Sipgate; at: number; asked: Promise<SipgateResult<SipgateLine[]>> } | null = null;
  return {
    async get() {
      const sipgate = current();
      if (!sipgate) return { ok: false, problem: noSipgateToken };
      if (last?.sipgate !== sipgate || now() - last.at > freshFor) {
        const asked = toSipgateResult(sipgate.numbers().then((numbers) => numbers.map(toLine)));
        last = { sipgate, at: now(), asked };
      }
      const answer = await last.asked;
      if (!answer.ok) last = null;
      return answer;
    },
  };
}

function toLine({ number, endpointId, endpointName }: SipgateNumber): SipgateLine {
  const kinds = { p: 'line', g: 'group' } as const;
  const kind = endpointId === null ? undefined : kinds[endpointId.charAt(0) as keyof typeof kinds];
  return {
    number,
    shown: viewNumber(number).label ?? number,
    endpointId,
    endpointName,
    kind: kind ?? 'other',
  };
}
