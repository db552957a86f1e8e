import { Button } from '@mantine/core';
import { IconCopyPlus, IconPencil, IconPhone, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContactDetail } from '../../../../contract/model/contacts/contact-book.ts';
import { api } from '../../../api.ts';
import { formatDate } from '../../../format.ts';
import { run, useApp } from '../../../store.ts';
import { dial } from '../../../actions.ts';
import { ContactCalls } from './ContactCalls.tsx';
import classes from './ContactCard.module.css';
import { ContactFacts } from './ContactFacts.tsx';
import { ContactNumbers } from './ContactNumbers.tsx';
import { subtitleOf, useContactName } from '../book/contact-words.ts';
import { focusContactList, select } from '../book/contacts-store.ts';
import { edit } from '../book/draft-store.ts';
import { say, showChanged } from '../book/notice-store.ts';
import { useContact } from './use-contact.ts';

/** A contact with all that is known of it. Escape leads back to the list. */
export function ContactCard({ id }: { id: string }) {
  const { t } = useTranslation();
  const detail = useContact(id);
  return (
    <section
      aria-label={t('contacts.card.label')}
      data-contact-card
      className={classes.card}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        focusContactList();
      }}
    >
      {detail === null && <p className={classes.hint}>{t('contacts.card.gone')}</p>}
      {detail && <Content detail={detail} />}
    </section>
  );
}

function Content({ detail }: { detail: ContactDetail }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const name = useContactName();
  const { contact, calls } = detail;
  const subtitle = subtitleOf(contact);
  return (
    <>
      <header>
        <h2 className={classes.title}>{name(contact)}</h2>
        {subtitle !== '' && <p className={classes.sub}>{subtitle}</p>}
      </header>
      <Actions detail={detail} />
      {contact.source !== 'own' && (
        <p className={classes.hint}>
          {t(`contacts.source.${contact.source}`)}. {t('contacts.source.foreignHint')}
        </p>
      )}
      <ContactNumbers detail={detail} />
      <ContactFacts contact={contact} />
      <ContactCalls calls={calls} />
      <p className={classes.hint}>
        {t(`contacts.source.${contact.source}`)} ·{' '}
        {t('contacts.card.changed', { date: formatDate(contact.changedAt, language) })}
      </p>
    </>
  );
}

function Actions({ detail: { contact, numbers } }: { detail: ContactDetail }) {
  const { t } = useTranslation();
  const name = useContactName();
  const number = numbers.find(({ kind }) => kind !== 'fax')?.readAs[0]?.number ?? null;
  const { id, source } = contact;
  const remove = (): void => {
    run(
      api.deleteContacts([id]).then((change) => {
        select(null);
        say(t('contacts.notice.deleted', { name: name(contact) }), change);
        focusContactList();
      }),
    );
  };
  const copy = (): void => {
    run(
      api.copyContact(id).then((change) => {
        say(t('contacts.notice.copiedToOwn', { name: name(contact) }), change);
        showChanged(change);
      }),
    );
  };
  return (
    <div className={classes.actions}>
      {number !== null && (
        <Button
          leftSection={<IconPhone size={16} aria-hidden />}
          onClick={() => {
            dial(number);
          }}
        >
          {t('contacts.card.call')}
        </Button>
      )}
      {source === 'own' ? (
        <>
          <Button
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => {
              edit(id, contact);
            }}
          >
            {t('contacts.card.edit')}
          </Button>
          <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={remove}>
            {t('contacts.card.delete')}
          </Button>
        </>
      ) : (
        <Button variant="default" leftSection={<IconCopyPlus size={16} aria-hidden />} onClick={copy}>
          {t('contacts.card.copyToOwn')}
        </Button>
      )}
    </div>
  );
}
