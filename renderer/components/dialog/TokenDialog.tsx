import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './TokenDialog.module.css';

interface TokenDialogProps {
  opened: boolean;
  /** What has happened so far, and what has not. */
  text: string;
  onKeep: (place: 'session' | 'readable') => void;
  /** Nobody wants to keep it. */
  onClose: () => void;
}

/** Asks where a token is to be kept that no keychain takes. Nothing is stored readably before somebody has said so. */
export function TokenDialog({ opened, text, onKeep, onClose }: TokenDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('helpdesk.whereToken')}
      withCloseButton={false}
      closeOnClickOutside={false}
    >
      <p className={classes.text}>{text}</p>
      <div className={classes.buttons}>
        <Button
          data-autofocus
          onClick={() => {
            onKeep('session');
          }}
        >
          {t('helpdesk.keepSession')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            onKeep('readable');
          }}
        >
          {t('helpdesk.keepReadable')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('helpdesk.keepNot')}
        </Button>
      </div>
    </Modal>
  );
}
