import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { phrase } from '../../../contract/model/isolated.ts';
import type { SettingsFileFault } from '../../../contract/settings/team-settings.ts';
import { useFaultWords } from '../../words/use-fault-words.ts';
import { Choices, Question } from '../../components/dialog/Question.tsx';

interface FaultDialogProps {
  /** Null: nothing is asked. */
  fault: SettingsFileFault | null;
  onReplace: () => void;
  onClose: () => void;
}

/** Asks whether an edited file that cannot be read may be replaced. */
export function FaultDialog({ fault, onReplace, onClose }: FaultDialogProps) {
  const { t } = useTranslation();
  const words = useFaultWords();
  return (
    <Modal
      opened={fault !== null}
      onClose={onClose}
      title={t('teamSettings.fault.title')}
      withCloseButton={false}
    >
      <Question>{fault && phrase`${words(fault)} ${t('teamSettings.fault.text')}`}</Question>
      <Choices>
        <Button variant="default" onClick={onReplace}>
          {t('teamSettings.fault.replace')}
        </Button>
        <Button data-autofocus onClick={onClose}>
          {t('teamSettings.fault.leave')}
        </Button>
      </Choices>
    </Modal>
  );
}
