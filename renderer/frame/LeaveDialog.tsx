import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUnsaved } from '../unsaved.ts';
import { Choices, Question } from '../components/dialog/Question.tsx';

/** Asks whoever leaves a page with changes whether to lose them. */
export default function LeaveDialog() {
  const { t } = useTranslation();
  const { asked, discard } = useUnsaved();
  const stay = (): void => {
    useUnsaved.setState({ asked: null });
  };
  return (
    <Modal opened={asked !== null} onClose={stay} title={t('unsaved.title')} withCloseButton={false}>
      <Question>{t('unsaved.text')}</Question>
      <Choices>
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
      </Choices>
    </Modal>
  );
}
