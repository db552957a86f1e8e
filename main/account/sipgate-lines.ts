import type { SipgateAsked, SipgateLine } from '../../contract/sipgate-commands.ts';
import type { SipgateNumber } from '../../contract/sipgate.ts';
import { viewNumber } from '../domain/phone-number.ts';
import type { Sipgate } from '../sipgate/sipgate.ts';
import { askedSipgate, noSipgateToken } from './asked-sipgate.ts';

/** Every field that asks for a line would ask sipgate; milliseconds. */
const freshFor = 300_000;

/** The team's numbers and groups, as sipgate has them. */
export interface SipgateLines {
  /** Those of the last minutes, where there are such. */
  get: () => Promise<SipgateAsked<SipgateLine[]>>;
}

/**
 * @param current null where there is no token
 * @param now milliseconds on a clock that never goes back
 */
export function createSipgateLines(current: () => Sipgate | null, now: () => number): SipgateLines {
  let last: { sipgate: Sipgate; at: number; asked: Promise<SipgateAsked<SipgateLine[]>> } | null = null;
  return {
    async get() {
      const sipgate = current();
      if (!sipgate) return { ok: false, problem: noSipgateToken };
      if (last?.sipgate !== sipgate || now() - last.at > freshFor) {
        const asked = askedSipgate(sipgate.numbers().then((numbers) => numbers.map(toLine)));
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
