import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AccountContactsState } from '../../../contract/model/account.ts';
import { api } from '../../api.ts';
import { formatMoment } from '../../format.ts';
import { run, useApp } from '../../store.ts';
import { Buttons } from '../../components/form/Buttons.tsx';
import { Section } from '../../components/form/Section.tsx';
import classes from './Account.module.css';
import { useAccount } from './account-store.ts';
import { StateLine } from '../../components/state/StateLine.tsx';
import { useSipgateWords } from '../../words/use-sipgate-words.ts';

/** sipgate's contacts in the phone book: how many, since when, and a way to read them now. */
export function ContactsFromSipgate() {
  const { t } = useTranslation();
  const contacts = useAccount(({ status }) => status?.contacts ?? null);
  return (
    <Section id="account-contacts" heading={t('accountContacts.heading')} intro={t('accountContacts.intro')}>
      <div role="status" className={classes.live}>
        {contacts && <ContactsState state={contacts} />}
      </div>
      <Buttons>
        <Button
          variant="default"
          disabled={contacts?.state === 'reading'}
          onClick={() => {
            run(api.readAccountContacts());
          }}
        >
          {t('accountContacts.refresh')}
        </Button>
      </Buttons>
    </Section>
  );
}

function ContactsState({ state }: { state: AccountContactsState }) {
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
