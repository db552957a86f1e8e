import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isolated } from '../../../../contract/model/isolated.ts';
import type { SettingsImport, TeamField } from '../../../../contract/settings/team-settings.ts';
import { api } from '../../../api.ts';
import { Choices } from '../../../components/dialog/Question.tsx';
import { useFaultWords } from '../../../words/use-fault-words.ts';
import { saidBy } from '../../../store.ts';
import { labelOf } from '../../team-draft/sections.ts';
import { useFieldWords } from '../../team-draft/use-field.ts';
import { useValueWords } from '../../team-draft/use-value-words.ts';
import classes from './ImportDialog.module.css';

interface ImportDialogProps {
  found: SettingsImport & { ok: true };
  onClose: (isApplied: boolean) => void;
}

/** What a file of settings would change, before anything applies. */
export function ImportDialog({ found, onClose }: ImportDialogProps) {
  const { t } = useTranslation();
  const words = useValueWords();
  const problemWords = useFieldWords();
  const faultWords = useFaultWords();
  const [problems, setProblems] = useState(found.problems);
  const [error, setError] = useState<string | null>(null);
  const { changes, base, file } = found;

  const apply = async (): Promise<void> => {
    try {
      const saved = await api.saveTeamSettings(changes, base, false);
      if (saved.ok) onClose(true);
      else if (saved.why === 'problems') setProblems(saved.problems);
      else setError(saved.why === 'file' ? faultWords(saved.fault) : t('transfer.changedMeanwhile'));
    } catch (failure) {
      setError(t('teamSettings.notSaved', { message: saidBy(failure) }));
    }
  };

  return (
    <Modal
      opened
      size={640}
      title={t('transfer.review', { file })}
      withCloseButton={false}
      onClose={() => {
        onClose(false);
      }}
    >
      <dl className={classes.changes}>
        {(Object.keys(changes) as TeamField[]).map((field) => {
          const [now, then] = words(base[field], changes[field]);
          return (
            <div key={field} className={classes.change}>
              <dt>{t(labelOf(field))}</dt>
              <dd>
                <span className={classes.now}>{t('transfer.now', { value: now })}</span>
                <span>{t('transfer.then', { value: then })}</span>
              </dd>
            </div>
          );
        })}
      </dl>
      {(problems.length > 0 || error !== null) && (
        <ul className={classes.problems} role="alert">
          {problems.map((problem) => (
            <li key={`${problem.field} ${String(problem.row)} ${String(problem.column)}`}>
              {problem.row === null
                ? t(labelOf(problem.field))
                : t('teamSettings.fieldInRow', { field: t(labelOf(problem.field)), row: problem.row + 1 })}
              : {isolated(problemWords(problem))}
            </li>
          ))}
          {error !== null && <li>{error}</li>}
        </ul>
      )}
      <Choices>
        <Button
          variant="default"
          onClick={() => {
            onClose(false);
          }}
        >
          {t('transfer.cancel')}
        </Button>
        <Button data-autofocus disabled={problems.length > 0 || error !== null} onClick={() => void apply()}>
          {t('transfer.apply')}
        </Button>
      </Choices>
    </Modal>
  );
}
