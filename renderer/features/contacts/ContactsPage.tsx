import './contacts-page.css';
import { Button } from '@mantine/core';
import { IconAddressBook, IconSearchOff, IconUserPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { EmptyState } from '../../components/page/EmptyState.tsx';
import { PageHeader } from '../../components/page/PageHeader.tsx';
import { useApp } from '../../store.ts';
import { AddToContact } from './form/AddToContact.tsx';
import { ContactCard } from './card/ContactCard.tsx';
import { ContactForm } from './form/ContactForm.tsx';
import { ContactList } from './ContactList.tsx';
import { ContactNotice } from './ContactNotice.tsx';
import { ContactSearch } from './ContactSearch.tsx';
import classes from './ContactsPage.module.css';
import { PageMenu } from './PageMenu.tsx';
import { refreshContacts, rowCount, search, useContacts } from './book/contacts-store.ts';
import { edit, unlessUnsaved, useDraft } from './book/draft-store.ts';
import { DuplicatesView } from './duplicates/DuplicatesView.tsx';
import { ImportView } from './import/ImportView.tsx';
import { useNavigation } from './use-navigation.ts';

/** The phone book; the selected contact opens beside the list. */
export default function ContactsPage() {
  const panel = useContacts((state) => state.panel);
  useEffect(() => {
    refreshContacts();
    return api.on('contactsChanged', refreshContacts);
  }, []);
  useNavigation();
  return (
    <div className={classes.page}>
      {panel === 'duplicates' && <DuplicatesView />}
      {panel === 'import' && <ImportView />}
      {panel !== 'duplicates' && panel !== 'import' && <Book />}
      <ContactNotice />
    </div>
  );
}

function Book() {
  const { t } = useTranslation();
  const { page, panel, answered, selectedId, addTo } = useContacts();
  const draft = useDraft((state) => state.draft);
  const isEmpty = page?.all === 0;
  const isWriting = panel === 'form' && draft !== null;
  return (
    <>
      <PageHeader title={t('contacts.title')}>
        {page && !isEmpty && <ContactSearch />}
        <span className={classes.rest} />
        {page && !isEmpty && <PageMenu />}
        {page && (!isEmpty || isWriting) && (
          <Button
            leftSection={<IconUserPlus size={16} aria-hidden />}
            onClick={() => {
              edit(null);
            }}
          >
            {t('contacts.new')}
          </Button>
        )}
      </PageHeader>
      {isEmpty && !isWriting && !addTo && <NoContacts />}
      {page && (!isEmpty || isWriting || addTo) && (
        <div className={classes.panes}>
          {!isEmpty && (
            <div className={classes.listPane}>
              <Count />
              {rowCount({ page, answered }) > 0 ? <ContactList /> : <NobodyFound />}
            </div>
          )}
          <div className={classes.cardPane}>
            {isWriting && <ContactForm draft={draft} />}
            {!isWriting && panel === 'addTo' && addTo && <AddToContact key={addTo.number} {...addTo} />}
            {panel === 'card' && selectedId !== null && <ContactCard key={selectedId} id={selectedId} />}
            {panel === 'card' && selectedId === null && !isEmpty && (
              <p className={classes.choose}>{t('contacts.choose')}</p>
            )}
          </div>
        </div>
      )}
    </>
  );
}

function Count() {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const { page, answered } = useContacts();
  if (!page) return null;
  const [total, all] = [page.total.toLocaleString(language), page.all.toLocaleString(language)];
  return (
    <p className={classes.count} role="status">
      {answered.trim() === ''
        ? t('contacts.count', { count: page.all, formatted: all })
        : t('contacts.countOf', { total, all })}
    </p>
  );
}

function NoContacts() {
  const { t } = useTranslation();
  const actions = (
    <div className={classes.buttons}>
      <Button
        onClick={() => {
          useContacts.setState({ panel: 'import' });
        }}
      >
        {t('contacts.import')}
      </Button>
      <Button
        variant="default"
        onClick={() => {
          edit(null);
        }}
      >
        {t('contacts.new')}
      </Button>
    </div>
  );
  return (
    <EmptyState icon={IconAddressBook} title={t('contacts.empty.title')} action={actions}>
      {t('contacts.empty.text')}
    </EmptyState>
  );
}

function NobodyFound() {
  const { t } = useTranslation();
  const clear = (
    <Button
      variant="default"
      onClick={() => {
        unlessUnsaved(() => {
          search('');
        });
      }}
    >
      {t('contacts.clearSearch')}
    </Button>
  );
  return (
    <EmptyState icon={IconSearchOff} title={t('contacts.nothingFound')} action={clear}>
      {t('contacts.nothingFoundText')}
    </EmptyState>
  );
}
