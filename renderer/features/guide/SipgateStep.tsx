import { useTranslation } from 'react-i18next';
import { useHasToken } from '../account/account-store.ts';
import { CheckResult } from '../account/CheckResult.tsx';
import { SipgateGuide } from '../account/SipgateGuide.tsx';
import { TokenFields } from '../account/TokenFields.tsx';
import { WebhookSetup } from '../account/WebhookSetup.tsx';
import { AdminArea } from '../admin/AdminArea.tsx';
import { Section } from '../../components/form/Section.tsx';

/** Enters the addresses at sipgate: with a token by itself, without one by the hands of whoever reads it. */
export function SipgateStep() {
  const { t } = useTranslation();
  const hasToken = useHasToken();
  return (
    <AdminArea>
      <Section small id="guide-token" heading={t('account.heading')}>
        <TokenFields />
        {hasToken && <CheckResult />}
      </Section>
      {hasToken ? (
        <WebhookSetup />
      ) : (
        <Section small id="guide-by-hand" heading={t('accountGuide.heading')} intro={t('accountGuide.intro')}>
          <SipgateGuide />
        </Section>
      )}
    </AdminArea>
  );
}
