import { Button, Progress } from '@mantine/core';
import { IconFileAlert, IconFileImport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportStep } from '../../../../contract/model/contacts/contact-book.ts';
import { api } from '../../../api.ts';
import { EmptyState } from '../../../components/page/EmptyState.tsx';
import { PageHeader } from '../../../components/page/PageHeader.tsx';
import { run, useApp } from '../../../store.ts';
import { useContacts } from '../book/contacts-store.ts';
import { ImportColumns } from './ImportColumns.tsx';
import { ImportPreviewStep } from './ImportPreview.tsx';
import classes from './ImportView.module.css';
import { say } from '../book/notice-store.ts';
import { useRefusalWords } from '../form/use-refusal-words.ts';

/** The way of a file into the phone book: what its columns are, what it would bring, and only then is it kept. */
export function ImportView() {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const [step, setStep] = useState<ImportStep | null>(null);
  /** What was settled of the columns stays while the preview is looked at. */
  const [columns, setColumns] = useState<(ImportStep & { step: 'columns' }) | null>(null);
  const [working, setWorking] = useState<'reading' | 'keeping' | null>(null);
  const refusalWords = useRefusalWords();

  const work = (what: 'reading' | 'keeping', doing: Promise<void>): void => {
    setWorking(what);
    run(
      doing.finally(() => {
        setWorking(null);
      }),
    );
  };
  const show = (next: ImportStep): void => {
    setStep(next.step === 'cancelled' ? null : next);
    if (next.step === 'columns') setColumns(next);
  };
  const choose = (): void => {
    work(
      'reading',
      api.openContactFile().then((next) => {
        if (!next) return;
        setColumns(null);
        show(next);
      }),
    );
  };
  const read = (next: Promise<ImportStep>): void => {
    work('reading', next.then(show));
  };
  const close = (): void => {
    run(api.cancelImport());
    useContacts.setState({ panel: 'card' });
  };
  const finish = (): void => {
    work(
      'keeping',
      api.importContacts().then((result) => {
        const { added } = result;
        say(
          t('contacts.notice.imported', { count: added, formatted: added.toLocaleString(language) }),
          result,
        );
        useContacts.setState({ panel: 'card', typed: '' });
      }),
    );
  };

  return (
    <>
      <PageHeader title={t('contacts.importing.title')}>
        {step !== null && working === null && (
          <Button variant="default" onClick={choose}>
            {t('contacts.importing.otherFile')}
          </Button>
        )}
        {working !== 'keeping' && (
          <Button variant="default" onClick={close}>
            {t('contacts.importing.cancel')}
          </Button>
        )}
      </PageHeader>
      {working !== null && <Working what={working} />}
      {working === null && step === null && (
        <EmptyState
          icon={IconFileImport}
          title={t('contacts.importing.title')}
          action={<Button onClick={choose}>{t('contacts.importing.chooseFile')}</Button>}
        >
          {t('contacts.importing.chooseText')}
        </EmptyState>
      )}
      {working === null && step?.step === 'refused' && (
        <EmptyState
          icon={IconFileAlert}
          title={t('contacts.importing.refusedTitle', { file: step.file })}
          action={<Button onClick={choose}>{t('contacts.importing.otherFile')}</Button>}
        >
          {refusalWords(step.refusal)}
        </EmptyState>
      )}
      {columns && (
        <div className={classes.step} hidden={working !== null || step?.step !== 'columns'}>
          <ImportColumns
            key={JSON.stringify([
              columns.file,
              columns.analysis.encoding,
              columns.analysis.separator,
              columns.analysis.hasHeader,
            ])}
            file={columns.file}
            analysis={columns.analysis}
            onFormat={(format) => {
              read(api.analyseContactFile(format));
            }}
            onNext={(mapping) => {
              read(api.previewContactFile(mapping));
            }}
          />
        </div>
      )}
      {step?.step === 'preview' && (
        <div className={classes.step} hidden={working !== null}>
          <ImportPreviewStep
            file={step.file}
            preview={step.preview}
            onImport={finish}
            onClose={close}
            onBack={
              columns &&
              (() => {
                setStep(columns);
              })
            }
          />
        </div>
      )}
    </>
  );
}

function Working({ what }: { what: 'reading' | 'keeping' }) {
  const { t } = useTranslation();
  const [read, setRead] = useState<number | null>(null);
  useEffect(
    () =>
      api.on('importProgress', (progress) => {
        setRead(progress.read);
      }),
    [],
  );
  const isKnown = what === 'reading' && read !== null;
  const words = t(what === 'keeping' ? 'contacts.importing.keeping' : 'contacts.importing.reading');
  return (
    <div className={classes.working} role="status">
      <p>{isKnown ? t('contacts.importing.readingPart', { percent: Math.round(read * 100) }) : words}</p>
      <Progress
        className={classes.progress ?? ''}
        aria-label={words}
        value={isKnown ? read * 100 : 100}
        animated={!isKnown}
        size="sm"
      />
    </div>
  );
}
