import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { FootBar } from '../../components/page/FootBar.tsx';
import { run, useApp } from '../../store.ts';
import { useUnsaved } from '../../unsaved.ts';
import classes from './Admin.module.css';
import { UnlockDialog } from './UnlockDialog.tsx';

/** At the foot of a page of the team's settings that are locked, where the bar to save them would be. */
export function LockBar() {
  const { t } = useTranslation();
  const lock = useApp((state) => state.admin.lock);
  const hasDraft = useUnsaved((state) => state.discard !== null);
  const [asks, setAsks] = useState(false);
  return (
    <FootBar>
      <IconLock className={classes.icon} size={16} aria-hidden />
      <span className={classes.words} role="status">
        {lock === 'unreadable'
          ? t('admin.state.unreadable')
          : t(hasDraft ? 'admin.lockedDraft' : 'admin.lockedLine')}
      </span>
      {lock === 'unreadable' ? (
        <Button
          variant="default"
          onClick={() => {
            run(api.showDataFolder());
          }}
        >
          {t('problem.showFolder')}
        </Button>
      ) : (
        <Button
          onClick={() => {
            setAsks(true);
          }}
        >
          {t('admin.unlock')}
        </Button>
      )}
      {asks && (
        <UnlockDialog
          onDone={() => {
            setAsks(false);
          }}
        />
      )}
    </FootBar>
  );
}
