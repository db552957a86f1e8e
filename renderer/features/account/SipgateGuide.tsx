import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store.ts';
import { useCopy } from '../../use-copy.ts';
import { AddressField } from '../settings/AddressField.tsx';
import settings from '../settings/SettingsPage.module.css';
import classes from './Account.module.css';
import { LastWebhook } from './LastWebhook.tsx';

/** What to do at sipgate without a token, with sipgate's own labels; the last step shows what really arrived. */
export function SipgateGuide() {
  const { t } = useTranslation();
  const endpoints = useApp((state) => state.status.endpoints);
  return (
    <ol className={classes.steps}>
      <Step title={t('accountGuide.book')} path={t('accountGuide.bookPath')}>
        <p className={settings.hint}>{t('accountGuide.bookText')}</p>
      </Step>
      <Step title={t('accountGuide.urls')} path={t('accountGuide.urlsPath')}>
        <p className={settings.hint}>{t('accountGuide.urlsText')}</p>
        {endpoints ? (
          <>
            <AddressField label="Incoming" address={endpoints.inbound} />
            <AddressField label="Outgoing" address={endpoints.outbound} />
          </>
        ) : (
          <p className={settings.hint}>{t('accountGuide.urlsMissing')}</p>
        )}
      </Step>
      <Step title={t('accountGuide.limit')} path={t('accountGuide.limitPath')}>
        <p className={settings.hint}>{t('accountGuide.limitText')}</p>
      </Step>
      <Step title={t('accountGuide.call')}>
        <p className={settings.hint}>{t('accountGuide.callText')}</p>
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
  const { state, copy } = useCopy(path);
  return (
    <div className={settings.address}>
      <output className={settings.value} aria-label={t('accountGuide.copyPath')} title={path}>
        {path}
      </output>
      <Button
        variant="default"
        aria-label={`${t('accountGuide.copyPath')}: ${path}`}
        leftSection={
          state === 'copied' ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
        }
        onClick={copy}
      >
        {t(`settings.${state}`)}
      </Button>
    </div>
  );
}
