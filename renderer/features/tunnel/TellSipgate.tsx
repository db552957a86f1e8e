import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { run } from '../../store.ts';
import classes from './Tunnel.module.css';
import { useTunnel } from './tunnel-store.ts';

/** That the tunnel has chosen an address which nobody has told sipgate. */
export function TellSipgate() {
  const { t } = useTranslation();
  const url = useTunnel((state) => state.urlToTell);
  if (url === null) return null;
  return (
    <section className={classes.tell} aria-label={t('tunnel.tellTitle')}>
      <IconAlertTriangle size={18} aria-hidden />
      <div className={classes.words}>
        <strong>{t('tunnel.tellTitle')}</strong>
        <p>{t('tunnel.tellText', { url })}</p>
      </div>
      <Button
        variant="default"
        onClick={() => {
          run(api.confirmUrlTold(url));
        }}
      >
        {t('tunnel.told')}
      </Button>
    </section>
  );
}
