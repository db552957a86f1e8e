import type { ContactDetail } from '../../../../contract/model/contacts/contact-book.ts';
import { api } from '../../../api.ts';
import { onAny } from '../../../ask/follow.ts';
import { useAnswer } from '../../../ask/use-answer.ts';

/** Follows a contact and its calls: undefined until it has come, null if it is gone. */
export function useContact(id: string): ContactDetail | null | undefined {
  return useAnswer({
    key: id,
    ask: () => api.getContact(id),
    follow: onAny('contactsChanged', 'callerLogChanged'),
  }).value;
}
