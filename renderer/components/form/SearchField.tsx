import { IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent as FieldEvent } from 'react';
import { isTextField } from '../keys.ts';
import classes from './SearchField.module.css';

interface SearchFieldProps {
  label: string;
  placeholder: string;
  /** What the button is called that empties the field. */
  emptyLabel: string;
  value: string;
  onChange: (value: string) => void;
  /** Escape in the empty field: back to what is searched. */
  onLeave: () => void;
  /** Enter and the arrow down: to what was found. */
  onEnter: () => void;
}

/** Searches a page as somebody types. `/` leads here from anywhere else; Escape empties the field and then leaves it. */
export function SearchField({
  label,
  placeholder,
  emptyLabel,
  value,
  onChange,
  onLeave,
  onEnter,
}: SearchFieldProps) {
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
    if (event.key === 'Escape' && value !== '') onChange('');
    else if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter' || event.key === 'ArrowDown') onEnter();
    else return;
    event.preventDefault();
  };

  return (
    <div className={classes.search} role="search">
      <IconSearch size={16} className={classes.icon} aria-hidden />
      <input
        ref={field}
        type="search"
        className={classes.field}
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={placeholder}
        maxLength={200}
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      {value === '' ? (
        <kbd className={classes.key} aria-hidden>
          /
        </kbd>
      ) : (
        <button
          type="button"
          className={classes.empty}
          aria-label={emptyLabel}
          onClick={() => {
            onChange('');
            field.current?.focus();
          }}
        >
          <IconX size={16} aria-hidden />
        </button>
      )}
    </div>
  );
}
