import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { phrase } from '../../../contract/model/isolated.ts';
import { useApp } from '../../store.ts';
import { CopyLine } from '../../components/form/CopyLine.tsx';
import { AddressField } from '../../components/form/AddressField.tsx';
import { Hint } from '../../components/form/Hint.tsx';
import classes from './Account.module.css';
import { LastWebhook } from './LastWebhook.tsx';

/** What to do at sipgate without a token, with sipgate's own labels; the last step shows what really arrived. */
export function SipgateGuide() {
  const { t } = useTranslation();
  const endpoints = useApp((state) => state.status.endpoints);
  return (
    <ol className={classes.steps}>
      <Step title={t('accountGuide.book')} path={t('accountGuide.bookPath')}>
        <Hint>{t('accountGuide.bookText')}</Hint>
      </Step>
      <Step title={t('accountGuide.urls')} path={t('accountGuide.urlsPath')}>
        <Hint>{t('accountGuide.urlsText')}</Hint>
        {endpoints ? (
          <>
            <AddressField label="Incoming" address={endpoints.inbound} />
            <AddressField label="Outgoing" address={endpoints.outbound} />
          </>
        ) : (
          <Hint>{t('accountGuide.urlsMissing')}</Hint>
        )}
      </Step>
      <Step title={t('accountGuide.limit')} path={t('accountGuide.limitPath')}>
        <Hint>{t('accountGuide.limitText')}</Hint>
      </Step>
      <Step title={t('accountGuide.call')}>
        <Hint>{t('accountGuide.callText')}</Hint>
        <LastWebhook />
      </Step>
    </ol>
  );
}

interface StepProps {
  title: string;
  /** The way there through sipgate's pages. */
  path?: string;
  children: ReactNode;
}

function Step({ title, path, children }: StepProps) {
  return (
    <li className={classes.step}>
      <div className={classes.body}>
        <h3 className={classes.stepTitle}>{title}</h3>
        {path !== undefined && <PathField path={path} />}
        {children}
      </div>
    </li>
  );
}

function PathField({ path }: { path: string }) {
  const { t } = useTranslation();
  const name = t('accountGuide.copyPath');
  return <CopyLine name={name} text={path} buttonName={phrase`${name}: ${path}`} />;
}
