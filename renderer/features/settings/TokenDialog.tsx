import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { run } from '../../store.ts';
import { loadToken } from './helpdesk-token.ts';
import classes from './ScreenPopSettings.module.css';

/** Asks where a token is to be kept that no keychain takes. Nothing is stored readably before somebody has said so. */
export function TokenDialog({ token, onDone }: { token: string | null; onDone: () => void }) {
  const { t } = useTranslation();
  const keep = (place: 'session' | 'readable'): void => {
    if (token !== null) run(api.setHelpdeskToken(token, place).finally(loadToken));
    onDone();
  };
  return (
    <Modal
      opened={token !== null}
      onClose={onDone}
      title={t('helpdesk.whereToken')}
      withCloseButton={false}
      closeOnClickOutside={false}
    >
      <p className={classes.dialogText}>{t('helpdesk.noKeychain')}</p>
      <div className={classes.dialogButtons}>
        <Button
          data-autofocus
          onClick={() => {
            keep('session');
          }}
        >
          {t('helpdesk.keepSession')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            keep('readable');
          }}
        >
          {t('helpdesk.keepReadable')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('helpdesk.keepNot')}
        </Button>
      </div>
    </Modal>
  );
}
