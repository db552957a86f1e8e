import { userIdsKey, type Agent } from '../../../contract/settings/agent.ts';
import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import type { QuietReason } from '../../../contract/model/guide.ts';
import type { Preferences } from '../../../contract/settings/preferences.ts';
import type { CallAtDesk } from './call-at-desk.ts';
import { readTypedNumber } from '../numbers/phone-number.ts';

/** Who is in a Test call; numbers are E.164 digits. */
export interface TestCast {
  from: string;
  to: string;
  user: { name: string; id: string; fullId: string };
}

/** Numbers that are nobody's: the Bundesnetzagentur keeps (0)30 23125 for films and plays (Mitteilung 148/2021). */
const caller = '493023125042';
const line = '493023125000';

/**
 * Chooses who calls whom in a Test call, so that it rings at this desktop as a call for its agent would.
 * @param agent whose desktop this is; null: nobody's
 */
export function castTestCall(agent: Agent | null, country: string): TestCast {
  const fullId = agent?.[userIdsKey][0]?.trim() ?? '';
  const number = agent?.numbers.map((typed) => readTypedNumber(typed, country)).find((it) => it !== null);
  return {
    from: caller,
    to: number ?? line,
    user: { name: agent?.name ?? 'Klingel', id: fullId.replace(/^\d+/, ''), fullId },
  };
}

/** Why a call that has arrived is not announced on this desktop; null: it is, or should be. */
export function whyQuiet(
  entry: Pick<LogEntry, 'blockedNote'>,
  { phoneOn, wanted }: Pick<CallAtDesk, 'phoneOn' | 'wanted'>,
  preferences: Pick<Preferences, 'phoneOn' | 'announce'>,
): QuietReason | null {
  if (entry.blockedNote !== null) return 'blocked';
  if (!phoneOn) return preferences.phoneOn ? 'doNotDisturb' : 'phoneOff';
  if (preferences.announce === 'none') return 'announceNothing';
  return wanted ? null : 'notForThisDesktop';
}
