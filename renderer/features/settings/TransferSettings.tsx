import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsImport } from '../../../contract/settings/team-settings.ts';
import { useFaultWords } from '../../components/use-fault-words.ts';
import { api } from '../../api.ts';
import { run } from '../../store.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { SettingRow } from './SettingRow.tsx';
import classes from './SettingsPage.module.css';

/** All settings of the team in one file, out and in again. */
export function TransferSettings() {
  const { t } = useTranslation();
  const faultWords = useFaultWords();
  const [found, setFound] = useState<SettingsImport | null>(null);
  const [said, setSaid] = useState<string | null>(null);

  const open = async (): Promise<void> => {
    setSaid(null);
    const opened = await api.openSettingsFile();
    if (opened?.ok === false) setSaid(faultWords(opened.fault, opened.file));
    else if (opened && Object.keys(opened.changes).length === 0) {
      setSaid(t('transfer.same', { file: opened.file }));
    } else setFound(opened);
  };

  return (
    <section className={classes.section} aria-labelledby="transfer">
      <div className={classes.field}>
        <h2 id="transfer" className={classes.heading}>
          {t('transfer.title')}
        </h2>
        <p className={classes.hint}>{t('transfer.intro')}</p>
      </div>
      <SettingRow label={t('transfer.export')} hint={t('transfer.exportHint')}>
        <Button
          variant="default"
          onClick={() => {
            run(
              api.exportSettings().then((file) => {
                setSaid(file === null ? null : t('transfer.exported', { file }));
              }),
            );
          }}
        >
          {t('transfer.exportButton')}
        </Button>
      </SettingRow>
      <SettingRow label={t('transfer.import')} hint={t('transfer.importHint')}>
        <Button
          variant="default"
          onClick={() => {
            run(open());
          }}
        >
          {t('transfer.importButton')}
        </Button>
      </SettingRow>
      <p className={classes.said} role="status">
        {said}
      </p>
      {found?.ok === true && (
        <ImportDialog
          found={found}
          onClose={(isApplied) => {
            setFound(null);
            setSaid(isApplied ? t('transfer.applied', { file: found.file }) : null);
          }}
        />
      )}
    </section>
  );
}
