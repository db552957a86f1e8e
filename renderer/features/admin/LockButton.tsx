import { Button } from '@mantine/core';
import { IconLockOpen } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { run, useApp } from '../../store.ts';

/** So often somebody at the window is told of; milliseconds. */
const tellEvery = 30_000;

/** Locks the team's settings; there only while a password has unlocked them. Meanwhile it tells that somebody is here. */
export function LockButton() {
  const { t } = useTranslation();
  const isUnlocked = useApp((state) => state.admin.lock === 'unlocked');
  useEffect(() => {
    if (!isUnlocked) return;
    let toldAt = Date.now();
    const tell = (): void => {
      if (Date.now() - toldAt < tellEvery) return;
      toldAt = Date.now();
      run(api.stayUnlocked());
    };
    const signs = ['pointermove', 'keydown', 'wheel'] as const;
    for (const sign of signs) window.addEventListener(sign, tell, { passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, tell);
    };
  }, [isUnlocked]);
  if (!isUnlocked) return null;
  return (
    <Button
      variant="default"
      title={t('admin.lockHint')}
      leftSection={<IconLockOpen size={16} aria-hidden />}
      onClick={() => {
        run(api.lockSettings());
      }}
    >
      {t('admin.lock')}
    </Button>
  );
}
