import { useTranslation } from 'react-i18next';
import { SearchField } from '../../../components/form/SearchField.tsx';
import { focusList } from '../caller-log/focus-list.ts';
import { changeQuery, useCallerLog } from '../caller-log/caller-log-store.ts';

/** Searches the caller log as somebody types. */
export function LogSearch() {
  const { t } = useTranslation();
  const text = useCallerLog((state) => state.query.text);
  return (
    <SearchField
      label={t('log.search')}
      placeholder={t('log.searchHint')}
      emptyLabel={t('log.emptySearch')}
      value={text}
      onChange={(typed) => {
        changeQuery({ text: typed });
      }}
      onLeave={focusList}
      onEnter={focusList}
    />
  );
}
