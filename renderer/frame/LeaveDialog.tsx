import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUnsaved } from '../unsaved.ts';
import classes from '../components/dialog/QuestionDialog.module.css';

/** Asks whoever leaves a page with changes whether to lose them. */
export default function LeaveDialog() {
  const { t } = useTranslation();
  const { asked, discard } = useUnsaved();
  const stay = (): void => {
    useUnsaved.setState({ asked: null });
  };
  return (
    <Modal opened={asked !== null} onClose={stay} title={t('unsaved.title')} withCloseButton={false}>
      <p className={classes.text}>{t('unsaved.text')}</p>
      <div className={classes.buttons}>
        <Button
          variant="default"
          onClick={() => {
            discard?.();
            useUnsaved.setState({ asked: null, discard: null });
            asked?.();
          }}
        >
          {t('unsaved.discard')}
        </Button>
        <Button data-autofocus onClick={stay}>
          {t('unsaved.stay')}
        </Button>
      </div>
    </Modal>
  );
}
