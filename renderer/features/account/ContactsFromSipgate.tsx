import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SipgateContactsState } from '../../../contract/model/account.ts';
import { api } from '../../api.ts';
import { formatMoment } from '../../format.ts';
import { run, useApp } from '../../store.ts';
import settings from '../settings/SettingsPage.module.css';
import classes from './Account.module.css';
import { useAccount } from './account-store.ts';
import { StateLine } from './StateLine.tsx';
import { useSipgateWords } from './use-sipgate-words.ts';

/** sipgate's contacts in the phone book: how many, since when, and a way to read them now. */
export function ContactsFromSipgate() {
  const { t } = useTranslation();
  const contacts = useAccount(({ status }) => status?.contacts ?? null);
  return (
    <section className={settings.section} aria-labelledby="account-contacts">
      <div className={settings.field}>
        <h2 id="account-contacts" className={settings.heading}>
          {t('accountContacts.heading')}
        </h2>
        <p className={settings.hint}>{t('accountContacts.intro')}</p>
      </div>
      <div role="status" className={classes.live}>
        {contacts && <ContactsState state={contacts} />}
      </div>
      <div className={classes.buttons}>
        <Button
          variant="default"
          disabled={contacts?.state === 'reading'}
          onClick={() => {
            run(api.readSipgateContacts());
          }}
        >
          {t('accountContacts.refresh')}
        </Button>
      </div>
    </section>
  );
}

function ContactsState({ state }: { state: SipgateContactsState }) {
  const { t } = useTranslation();
  const words = useSipgateWords();
  const language = useApp((app) => app.language);
  switch (state.state) {
    case 'reading':
      return <StateLine tone="busy">{t('accountContacts.reading')}</StateLine>;
    case 'failed':
      return <StateLine tone="bad">{words(state.problem)}</StateLine>;
    case 'read':
      return (
        <StateLine tone="good">
          {t('accountContacts.read', { count: state.count, when: formatMoment(state.at, language) })}
        </StateLine>
      );
  }
}
