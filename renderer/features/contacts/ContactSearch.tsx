import { IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent as FieldEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../calls/LogFilters.module.css';
import { focusContactList, search, selectAt, useContacts } from './contacts-store.ts';
import { unlessUnsaved } from './draft-store.ts';
import { isTextField } from './keys.ts';

/** Searches the contacts as somebody types. `/` leads here; Enter and the arrow lead to the best that was found. */
export function ContactSearch() {
  const { t } = useTranslation();
  const typed = useContacts((state) => state.typed);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTextField(event.target)) return;
      event.preventDefault();
      field.current?.select();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);

  const onKeyDown = (event: FieldEvent): void => {
    if (event.key === 'Escape' && typed !== '') search('');
    else if (event.key === 'Escape') focusContactList();
    else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      unlessUnsaved(() => {
        selectAt(0);
        focusContactList();
      });
    } else return;
    event.preventDefault();
  };

  return (
    <div className={classes.search} role="search">
      <IconSearch size={16} className={classes.searchIcon} aria-hidden />
      <input
        ref={field}
        type="search"
        className={classes.searchField}
        aria-label={t('contacts.search')}
        aria-keyshortcuts="/"
        placeholder={t('contacts.searchHint')}
        maxLength={200}
        value={typed}
        onChange={(event) => {
          search(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      {typed === '' ? (
        <kbd className={classes.key} aria-hidden>
          /
        </kbd>
      ) : (
        <button
          type="button"
          className={classes.emptySearch}
          aria-label={t('contacts.emptySearch')}
          onClick={() => {
            search('');
            field.current?.focus();
          }}
        >
          <IconX size={16} aria-hidden />
        </button>
      )}
    </div>
  );
}
