import { IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent as FieldEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './LogFilters.module.css';
import { focusList } from './focus-list.ts';
import { changeQuery, useLog } from './log-store.ts';

/** Searches the log as somebody types. `/` leads here, Escape empties the field and then leads back to the list. */
export function LogSearch() {
  const { t } = useTranslation();
  const text = useLog((state) => state.query.text);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLTextAreaElement || isTextField(event.target)) return;
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
    if (event.key === 'Escape' && text !== '') changeQuery({ text: '' });
    else if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'ArrowDown') focusList();
    else return;
    event.preventDefault();
  };

  return (
    <div className={classes.search} role="search">
      <IconSearch size={16} className={classes.searchIcon} aria-hidden />
      <input
        ref={field}
        type="search"
        className={classes.searchField}
        aria-label={t('log.search')}
        aria-keyshortcuts="/"
        placeholder={t('log.searchHint')}
        maxLength={200}
        value={text}
        onChange={(event) => {
          changeQuery({ text: event.currentTarget.value });
        }}
        onKeyDown={onKeyDown}
      />
      {text === '' ? (
        <kbd className={classes.key} aria-hidden>
          /
        </kbd>
      ) : (
        <button
          type="button"
          className={classes.emptySearch}
          aria-label={t('log.emptySearch')}
          onClick={() => {
            changeQuery({ text: '' });
            field.current?.focus();
          }}
        >
          <IconX size={16} aria-hidden />
        </button>
      )}
    </div>
  );
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type !== 'checkbox';
}
