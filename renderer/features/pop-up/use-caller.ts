import { useTranslation } from 'react-i18next';
import type { LogEntry, Party } from '../../../contract/model/calls/caller-log.ts';
import { dotted } from '../../../contract/model/isolated.ts';
import { isTestCall } from '../../../contract/model/test-call.ts';
import { useNumberWords } from '../../components/call/use-party.ts';

/** Who a call is with, in words. */
export interface Caller {
  /** The name of who is known; otherwise the number, or why there is none. */
  name: string;
  /** How many more share the number. */
  more: number;
  /** What stands below the name: organisation and number of who is known. */
  details: string[];
  /** Who it may be: name and organisation; null where somebody is known or nobody is thought of. */
  maybe: string | null;
  party: Party | null;
}

/** @returns a function that puts a call's other side into words */
export function useCaller(): (entry: Pick<LogEntry, 'remote' | 'party' | 'conversationId'>) => Caller {
  const { t } = useTranslation();
  const words = useNumberWords();
  return ({ remote, party, conversationId }) => {
    const number = words(remote);
    if (isTestCall(conversationId))
      return { name: t('testCall.name'), more: 0, details: [number], maybe: null, party: null };
    const [first] = party?.contacts ?? [];
    const parts = first ? [first.name, first.organisation].filter((part) => part !== '') : [];
    const name = parts[0];
    if (!party || name === undefined) return { name: number, more: 0, details: [], maybe: null, party };
    const more = party.total - 1;
    if (party.certainty === 'maybe') {
      return { name: number, more, details: [], maybe: dotted(parts), party };
    }
    return { name, more, details: [...parts.slice(1), number], maybe: null, party };
  };
}
