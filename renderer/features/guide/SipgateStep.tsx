import { useTranslation } from 'react-i18next';
import { useHasToken } from '../account/account-store.ts';
import { CheckResult } from '../account/CheckResult.tsx';
import { SipgateGuide } from '../account/SipgateGuide.tsx';
import { TokenFields } from '../account/TokenFields.tsx';
import { WebhookSetup } from '../account/WebhookSetup.tsx';
import { AdminArea } from '../admin/AdminArea.tsx';
import settings from '../settings/SettingsPage.module.css';
import classes from './Guide.module.css';

/** Enters the addresses at sipgate: with a token by itself, without one by the hands of whoever reads it. */
export function SipgateStep() {
  const { t } = useTranslation();
  const hasToken = useHasToken();
  return (
    <AdminArea>
      <section className={settings.section} aria-labelledby="guide-token">
        <h3 id="guide-token" className={classes.subject}>
          {t('account.heading')}
        </h3>
        <TokenFields />
        {hasToken && <CheckResult />}
      </section>
      {hasToken ? (
        <WebhookSetup />
      ) : (
        <section className={settings.section} aria-labelledby="guide-by-hand">
          <div className={settings.field}>
            <h3 id="guide-by-hand" className={classes.subject}>
              {t('accountGuide.heading')}
            </h3>
            <p className={settings.hint}>{t('accountGuide.intro')}</p>
          </div>
          <SipgateGuide />
        </section>
      )}
    </AdminArea>
  );
}
