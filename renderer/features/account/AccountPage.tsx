import { useTranslation } from 'react-i18next';
import { HistoryFromSipgate } from '../history/HistoryFromSipgate.tsx';
import settings from '../settings/SettingsPage.module.css';
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
      <section className={settings.section} aria-labelledby="account">
        <div className={settings.field}>
          <h2 id="account" className={settings.heading}>
            {t('account.heading')}
          </h2>
          <p className={settings.hint}>{t('account.intro')}</p>
        </div>
        <TokenFields />
        {hasToken ? <CheckResult /> : <ScopeList found={null} />}
      </section>
      {hasToken && (
        <>
          <WebhookSetup />
          <AgentsFromSipgate comesSecond={webhooksWait} />
          <HistoryFromSipgate />
          <ContactsFromSipgate />
        </>
      )}
      <section className={settings.section} aria-labelledby="account-guide">
        <div className={settings.field}>
          <h2 id="account-guide" className={settings.heading}>
            {t('accountGuide.heading')}
          </h2>
          <p className={settings.hint}>{t('accountGuide.intro')}</p>
        </div>
        <SipgateGuide />
      </section>
    </>
  );
}
