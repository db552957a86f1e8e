import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dotted, listed } from '../../../../contract/model/isolated.ts';
import type { Duplicates, SharedTrait } from '../../../../contract/model/contacts/contact-book.ts';
import type { Contact, ContactFields } from '../../../../contract/model/contacts/contact.ts';
import { api } from '../../../api.ts';
import { useAnswer } from '../../../ask/use-answer.ts';
import { run } from '../../../store.ts';
import classes from './DuplicatesView.module.css';
import { subtitleOf, useContactName } from '../book/contact-words.ts';
import { say } from '../book/notice-store.ts';

/** Contacts that look like the same person: why, what each of them has, and what they would become. */
export function DuplicateGroup({ group, place }: { group: Duplicates; place: number }) {
  const { t } = useTranslation();
  const [contacts, setContacts] = useState(group.contacts);
  const [isOpen, setOpen] = useState(false);
  const ids = contacts.map(({ id }) => id);
  const preview = usePreview(isOpen ? ids : null);

  const merge = (): void => {
    run(
      api.mergeContacts(ids).then((change) => {
        say(t('contacts.notice.merged', { count: ids.length }), change);
      }),
    );
  };
  return (
    <section className={classes.group} aria-label={t('contacts.dup.group', { place })}>
      <p className={classes.reasons}>{useReasonWords()(group.reasons)}</p>
      <div className={classes.contacts}>
        {contacts.map((contact, index) => (
          <article key={contact.id} className={classes.contact}>
            <Facts fields={contact} />
            <div className={classes.actions}>
              {index === 0 ? (
                <span className={classes.stays}>{t('contacts.dup.stays')}</span>
              ) : (
                <Button
                  variant="default"
                  onClick={() => {
                    setContacts(firstPut(contacts, contact));
                  }}
                >
                  {t('contacts.dup.putFirst')}
                </Button>
              )}
              {contacts.length > 2 && (
                <Button
                  variant="default"
                  onClick={() => {
                    setContacts(contacts.filter((other) => other !== contact));
                  }}
                >
                  {t('contacts.dup.leaveOut')}
                </Button>
              )}
            </div>
          </article>
        ))}
        {isOpen && preview !== undefined && (
          <article className={classes.result}>
            <h2 className={classes.resultTitle}>{t('contacts.dup.result')}</h2>
            {preview ? (
              <>
                <Facts fields={preview} />
                <div className={classes.actions}>
                  <Button onClick={merge}>{t('contacts.dup.merge')}</Button>
                </div>
              </>
            ) : (
              <p className={classes.fact}>{t('contacts.dup.tooLong')}</p>
            )}
          </article>
        )}
      </div>
      {!isOpen && (
        <Button
          variant="default"
          className={classes.preview ?? ''}
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('contacts.dup.preview')}
        </Button>
      )}
    </section>
  );
}

function firstPut(contacts: readonly Contact[], first: Contact): Contact[] {
  return [first, ...contacts.filter((other) => other !== first)];
}

function useReasonWords(): (reasons: readonly SharedTrait[]) => string {
  const { t } = useTranslation();
  const words = {
    number: 'contacts.dup.sameNumber',
    email: 'contacts.dup.sameEmail',
    name: 'contacts.dup.sameName',
  } as const;
  return (reasons) =>
    dotted(
      (['number', 'email', 'name'] as const)
        .map((kind) => ({ kind, values: reasons.filter((reason) => reason.kind === kind) }))
        .filter(({ values }) => values.length > 0)
        .map(({ kind, values }) => t(words[kind], { value: listed(values.map(({ value }) => value)) })),
    );
}

function Facts({ fields }: { fields: ContactFields }) {
  const { t } = useTranslation();
  const name = useContactName();
  const { numbers, emails, address, webPage, tags, note } = fields;
  const others = [...emails, webPage, address, listed(tags), note].filter((text) => text !== '');
  return (
    <>
      <p className={classes.name}>{name(fields)}</p>
      {subtitleOf(fields) !== '' && <p className={classes.fact}>{subtitleOf(fields)}</p>}
      {numbers.map(({ kind, number }, index) => (
        <p key={index} className={classes.fact}>
          <span className={classes.kind}>{t(`contacts.kind.${kind}`)}</span> {number}
        </p>
      ))}
      {others.map((text, index) => (
        <p key={index} className={classes.fact}>
          {text}
        </p>
      ))}
    </>
  );
}

/** What merging would make of these: undefined until it is known, null where they are too long together. */
function usePreview(ids: readonly string[] | null): ContactFields | null | undefined {
  return useAnswer({
    key: JSON.stringify(ids),
    when: ids !== null,
    keepsLast: true,
    ask: () => api.previewMerge([...(ids ?? [])]),
  }).value;
}
