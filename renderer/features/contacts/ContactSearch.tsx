import { useTranslation } from 'react-i18next';
import { SearchField } from '../../components/form/SearchField.tsx';
import { focusContactList, search, selectAt, useContacts } from './book/contacts-store.ts';
import { unlessUnsaved } from './book/draft-store.ts';

/** Searches the contacts as somebody types. Enter and the arrow lead to the best that was found. */
export function ContactSearch() {
  const { t } = useTranslation();
  const typed = useContacts((state) => state.typed);
  return (
    <SearchField
      label={t('contacts.search')}
      placeholder={t('contacts.searchHint')}
      emptyLabel={t('contacts.emptySearch')}
      value={typed}
      onChange={search}
      onLeave={focusContactList}
      onEnter={() => {
        unlessUnsaved(() => {
          selectAt(0);
          focusContactList();
        });
      }}
    />
  );
}
