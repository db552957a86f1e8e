import { useEffect } from 'react';
import { isOfCall, useApp } from '../../store.ts';
import { search, select, useContacts } from './book/contacts-store.ts';
import { edit, unlessUnsaved } from './book/draft-store.ts';

/** Does what somebody came for from a call: shows a contact, makes one, or adds a number to one. */
export function useNavigation(): void {
  const navigation = useApp((state) => state.navigation);
  useEffect(() => {
    if (!navigation || isOfCall(navigation)) return;
    const { view, number, contactId } = navigation;
    useApp.setState({ navigation: null });
    if (view === 'newContact') {
      edit(null, number === null ? {} : { numbers: [{ kind: kindOf(number), number }] });
    } else if (view === 'addToContact' && number !== null) {
      unlessUnsaved(() => {
        useContacts.setState({ panel: 'addTo', addTo: { number, contactId } });
      });
    } else {
      unlessUnsaved(() => {
        search(contactId === null ? (number ?? '') : '');
        select(contactId);
      });
    }
  }, [navigation]);
}

/** German, Austrian and Swiss mobile numbers are told by how they begin; it is only what is proposed. */
function kindOf(number: string): 'mobile' | 'work' {
  return /^\+?(?:491[567]|436[5-9]|417[4-9])/.test(number) ? 'mobile' : 'work';
}
