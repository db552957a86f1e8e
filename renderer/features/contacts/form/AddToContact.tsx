import { Button, TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dotted } from '../../../../contract/model/isolated.ts';
import type { ContactRow } from '../../../../contract/model/contacts/contact-book.ts';
import { api } from '../../../api.ts';
import { useAnswer } from '../../../ask/use-answer.ts';
import { run } from '../../../store.ts';
import classes from './AddToContact.module.css';
import { subtitleOf, useContactName } from '../book/contact-words.ts';
import { focusContactList, select } from '../book/contacts-store.ts';
import { edit } from '../book/draft-store.ts';
import { say, showChanged } from '../book/notice-store.ts';
import { KindSelect } from './NumberFields.tsx';

/** So many contacts are offered. */
const offered = 20;

interface AddToContactProps {
  number: string;
  /** The one that it may belong to. */
  contactId: string | null;
}

/** A number's way to a contact that is there: the one that it may belong to, or any other. Escape leaves. */
export function AddToContact({ number, contactId }: AddToContactProps) {
  const { t } = useTranslation();
  const name = useContactName();
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<'work' | 'mobile' | 'home' | 'fax' | 'other'>('work');
  const rows = useFound(typed);
  const maybe = useMaybe(contactId);
  const label = useLabel(number);
  const field = useRef<HTMLInputElement>(null);
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    (yes.current ?? field.current)?.focus();
  }, [maybe]);

  const add = (row: Pick<ContactRow, 'id' | 'name' | 'organisation'>): void => {
    run(
      api.addNumber(row.id, number, kind).then((change) => {
        say(t('contacts.notice.numberAdded', { name: name(row) }), change);
        showChanged(change);
      }),
    );
  };
  const foreignHint = (source: ContactRow['source']): string =>
    source === 'own' ? '' : t('contacts.add.foreign');

  return (
    <section
      className={classes.add}
      aria-label={t('contacts.add.title', { number: label })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        select(null);
        focusContactList();
      }}
    >
      <h2 className={classes.title}>{t('contacts.add.title', { number: label })}</h2>
      <div className={classes.kind}>
        <span aria-hidden>{t('contacts.add.kind')}</span>
        <KindSelect label={t('contacts.add.kind')} kind={kind} onChange={setKind} />
      </div>
      {maybe && (
        <div className={classes.maybe}>
          <p className={classes.question}>{t('contacts.add.isItThem')}</p>
          <p className={classes.name}>{name(maybe)}</p>
          <Second parts={[subtitleOf(maybe), foreignHint(maybe.source)]} />
          <Button
            ref={yes}
            onClick={() => {
              add(maybe);
            }}
          >
            {t('contacts.add.yes')}
          </Button>
        </div>
      )}
      <TextInput
        ref={field}
        type="search"
        label={t('contacts.add.searchLabel')}
        maxLength={200}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
      <ul className={classes.rows} aria-label={t('contacts.add.results')}>
        {rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className={classes.row}
              title={foreignHint(row.source)}
              onClick={() => {
                add(row);
              }}
            >
              <span className={classes.name}>{name(row)}</span>
              <Second parts={[subtitleOf(row), row.number ?? '', foreignHint(row.source)]} />
            </button>
          </li>
        ))}
      </ul>
      <div className={classes.buttons}>
        <Button
          variant="default"
          onClick={() => {
            select(null);
          }}
        >
          {t('contacts.add.cancel')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconUserPlus size={16} aria-hidden />}
          onClick={() => {
            edit(null, { numbers: [{ kind, number }] });
          }}
        >
          {t('contacts.add.orNew')}
        </Button>
      </div>
    </section>
  );
}

function Second({ parts }: { parts: readonly string[] }) {
  const text = dotted(parts);
  return text === '' ? null : <span className={classes.second}>{text}</span>;
}

/** Who is found as somebody types; who was found before stays until then. */
function useFound(typed: string): ContactRow[] {
  const isSearched = typed.trim() !== '';
  const { value: page } = useAnswer({
    key: typed,
    when: isSearched,
    keepsLast: true,
    ask: () => api.findContacts({ typed, offset: 0, count: offered, place: null }),
  });
  return isSearched ? (page?.rows ?? []) : [];
}

function useMaybe(id: string | null): Pick<ContactRow, 'id' | 'name' | 'organisation' | 'source'> | null {
  const { value: detail } = useAnswer({
    key: id ?? '',
    when: id !== null,
    ask: () => api.getContact(id ?? ''),
  });
  return detail?.contact ?? null;
}

/** A number as a person reads it. */
function useLabel(number: string): string {
  const { value: read } = useAnswer({ key: number, ask: () => api.readNumbers([number]) });
  return read?.[0]?.[0]?.label ?? number;
}
