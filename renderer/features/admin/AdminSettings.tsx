import { Button } from '@mantine/core';
import { IconInfoCircle, IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store.ts';
import { Hint } from '../../components/form/Hint.tsx';
import { Section } from '../../components/form/Section.tsx';
import classes from './Admin.module.css';
import { PasswordForm } from './PasswordForm.tsx';
import { UnlockDialog } from './UnlockDialog.tsx';

const icons = { none: IconInfoCircle, locked: IconLock, unlocked: IconLockOpen, unreadable: IconLock };

/** Whether the team's settings have a password, and the way to set, change and remove it. */
export function AdminSettings() {
  const { t } = useTranslation();
  const { lock, idleMinutes } = useApp((state) => state.admin);
  const [asks, setAsks] = useState(false);
  const Icon = icons[lock];
  return (
    <Section id="admin" heading={t('admin.title')} intro={t('admin.intro')}>
      <div className={classes.state}>
        <Icon className={classes.icon} size={16} aria-hidden />
        <span className={classes.words}>{t(`admin.state.${lock}`, { minutes: idleMinutes })}</span>
        {lock === 'locked' && (
          <Button
            variant="default"
            onClick={() => {
              setAsks(true);
            }}
          >
            {t('admin.unlock')}
          </Button>
        )}
      </div>
      {lock !== 'unreadable' && <PasswordForm hasPassword={lock !== 'none'} />}
      <Hint>{t('admin.limits')}</Hint>
      {asks && (
        <UnlockDialog
          onDone={() => {
            setAsks(false);
          }}
        />
      )}
    </Section>
  );
}
