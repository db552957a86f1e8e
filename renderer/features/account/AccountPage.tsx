import { useTranslation } from 'react-i18next';
import { HistoryFromSipgate } from '../history/HistoryFromSipgate.tsx';
import { Section } from '../../components/form/Section.tsx';
import { useAccount, useHasToken } from './account-store.ts';
import { AgentsFromSipgate } from './AgentsFromSipgate.tsx';
import { CheckResult } from './CheckResult.tsx';
import { ContactsFromSipgate } from './ContactsFromSipgate.tsx';
import { ScopeList } from './ScopeList.tsx';
import { SipgateGuide } from './SipgateGuide.tsx';
import { TokenFields } from './TokenFields.tsx';
import { mayBeSet } from './WebhookLines.tsx';
import { WebhookSetup } from './WebhookSetup.tsx';

/** The account at sipgate: with a token the app sets it up by itself, without one it says how. What is done here applies at once. */
export function AccountPage() {
  const { t } = useTranslation();
  const hasToken = useHasToken();
  const webhooksWait = useAccount(({ webhooks }) => webhooks?.ok === true && mayBeSet(webhooks.value));
  return (
    <>
      <Section id="account" heading={t('account.heading')} intro={t('account.intro')}>
        <TokenFields />
        {hasToken ? <CheckResult /> : <ScopeList found={null} />}
      </Section>
      {hasToken && (
        <>
          <WebhookSetup />
          <AgentsFromSipgate comesSecond={webhooksWait} />
          <HistoryFromSipgate />
          <ContactsFromSipgate />
        </>
      )}
      <Section id="account-guide" heading={t('accountGuide.heading')} intro={t('accountGuide.intro')}>
        <SipgateGuide />
      </Section>
    </>
  );
}
