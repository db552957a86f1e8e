import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsImport } from '../../../../contract/settings/team-settings.ts';
import { useFaultWords } from '../../../words/use-fault-words.ts';
import { api } from '../../../api.ts';
import { run } from '../../../store.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { Row } from '../../../components/form/Row.tsx';
import { Section } from '../../../components/form/Section.tsx';
import classes from '../shared/Settings.module.css';

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
    <Section id="transfer" heading={t('transfer.title')} intro={t('transfer.intro')}>
      <Row label={t('transfer.export')} hint={t('transfer.exportHint')}>
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
      </Row>
      <Row label={t('transfer.import')} hint={t('transfer.importHint')}>
        <Button
          variant="default"
          onClick={() => {
            run(open());
          }}
        >
          {t('transfer.importButton')}
        </Button>
      </Row>
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
    </Section>
  );
}
