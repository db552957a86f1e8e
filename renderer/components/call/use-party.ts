import { useTranslation } from 'react-i18next';
import type { LogEntry, NumberView } from '../../../contract/model/calls/caller-log.ts';
import { contactName } from '../../../contract/model/display-name.ts';
import { dotted, listed } from '../../../contract/model/isolated.ts';
import { isTestCall } from '../../../contract/model/test-call.ts';

/** @returns a function that puts a number into words, where there is none to read included */
export function useNumberWords(): (number: NumberView) => string {
  const { t } = useTranslation();
  return ({ label, withheld }) => label ?? t(withheld ? 'calls.withheld' : 'calls.unknown');
}

/** Who a conversation is with, in words. */
export interface PartyWords {
  /** A known name; otherwise the number, or the words for none. */
  first: string;
  /** The organisation and number of a known caller, or who it may be; empty where there is nothing to add. */
  second: string;
}

/** @returns a function that says who a conversation is with */
export function usePartyWords(): (
  entry: Pick<LogEntry, 'party' | 'remote' | 'conversationId'>,
) => PartyWords {
  const { t } = useTranslation();
  const numberWords = useNumberWords();
  return ({ party, remote, conversationId }) => {
    const number = numberWords(remote);
    if (isTestCall(conversationId)) return { first: t('testCall.name'), second: number };
    const [contact] = party?.contacts ?? [];
    if (!party || !contact) return { first: number, second: '' };
    const name = contactName(contact);
    const more = party.total > 1 ? t('log.andMore', { count: party.total - 1 }) : '';
    if (party.certainty === 'maybe')
      return { first: number, second: listed([t('log.maybe', { name }), more], ' ') };
    const organisation = contact.name === '' ? '' : contact.organisation;
    return { first: listed([name, more], ' '), second: dotted([organisation, number]) };
  };
}
