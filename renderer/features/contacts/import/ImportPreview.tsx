import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dotted, listed } from '../../../../contract/model/isolated.ts';
import type { ImportPreview } from '../../../../contract/model/contacts/contact-book.ts';
import type { ImportWarning } from '../../../../contract/model/contacts/contact-import.ts';
import { useApp } from '../../../store.ts';
import { subtitleOf, useContactName } from '../book/contact-words.ts';
import classes from './ImportView.module.css';

interface ImportPreviewProps {
  file: string;
  preview: ImportPreview;
  onImport: () => void;
  onClose: () => void;
  /** Leads to the columns again; null where there are none. */
  onBack: (() => void) | null;
}

/** What a file would bring, what is there already, and row by row what cannot be read. */
export function ImportPreviewStep({ file, preview, onImport, onClose, onBack }: ImportPreviewProps) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const name = useContactName();
  const { fresh, known, unreadable, unreadableCount, warnings, warningCount, samples } = preview;
  const counted = (count: number) => ({ count, formatted: count.toLocaleString(language) });
  const warningWords = useWarningWords();
  return (
    <>
      {/* It may be long and has nothing in it to be reached, so it scrolls by keyboard itself. */}
      <div
        className={classes.scroll}
        role="region"
        aria-label={t('contacts.importing.previewTitle')}
        tabIndex={0}
      >
        <h2 className={classes.title}>{t('contacts.importing.previewTitle')}</h2>
        <p className={classes.sub}>{file}</p>
        <ul className={classes.counts}>
          <Line icon={<IconCircleCheck size={18} aria-hidden />} tone="good">
            {fresh > 0 ? t('contacts.importing.fresh', counted(fresh)) : t('contacts.importing.nothingNew')}
          </Line>
          {known > 0 && (
            <Line icon={<IconCopy size={18} aria-hidden />} hint={t('contacts.importing.knownHint')}>
              {t('contacts.importing.known', counted(known))}
            </Line>
          )}
          {unreadableCount > 0 && (
            <Line
              icon={<IconAlertTriangle size={18} aria-hidden />}
              tone="bad"
              hint={t('contacts.importing.unreadableHint')}
            >
              {t('contacts.importing.unreadable', counted(unreadableCount))}
            </Line>
          )}
        </ul>
        {unreadable.length > 0 && (
          <div className={classes.part}>
            <ul className={classes.list}>
              {unreadable.map(({ line, reason, text }, index) => (
                <li key={index} className={classes.entry}>
                  <span className={classes.place}>{t('contacts.importing.line', { line })}</span>
                  <span>
                    {t(`contacts.importing.reason.${reason}`)}
                    <code className={classes.code}>{text}</code>
                  </span>
                </li>
              ))}
            </ul>
            <Rest shown={unreadable.length} count={unreadableCount} />
          </div>
        )}
        {warnings.length > 0 && (
          <div className={classes.part}>
            <h3 className={classes.label}>{t('contacts.importing.noticesTitle')}</h3>
            <ul className={classes.list}>
              {warnings.map((warning, index) => (
                <li key={index}>{warningWords(warning)}</li>
              ))}
            </ul>
            <Rest shown={warnings.length} count={warningCount} />
          </div>
        )}
        {samples.length > 0 && (
          <div className={classes.part}>
            <h3 className={classes.label}>{t('contacts.importing.examples')}</h3>
            <ul className={classes.list}>
              {samples.map((row) => (
                <li key={row.id}>
                  <span className={classes.sample}>{name(row)}</span>{' '}
                  <span className={classes.muted}>{dotted([subtitleOf(row), row.number ?? ''])}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <div className={classes.foot}>
        {onBack && (
          <Button variant="default" onClick={onBack}>
            {t('contacts.importing.back')}
          </Button>
        )}
        {fresh > 0 ? (
          <Button onClick={onImport}>{t('contacts.importing.importNow', counted(fresh))}</Button>
        ) : (
          <Button onClick={onClose}>{t('contacts.importing.close')}</Button>
        )}
      </div>
    </>
  );
}

interface LineProps {
  icon: ReactNode;
  tone?: 'good' | 'bad';
  hint?: string;
  children: ReactNode;
}

function Line({ icon, tone, hint, children }: LineProps) {
  return (
    <li className={classes.countLine} data-tone={tone}>
      {icon}
      <span>
        {children}
        {hint !== undefined && <span className={classes.hint}>{hint}</span>}
      </span>
    </li>
  );
}

function Rest({ shown, count }: { shown: number; count: number }) {
  const { t } = useTranslation();
  return count > shown ? (
    <p className={classes.hint}>{t('contacts.importing.firstOnes', { count: shown })}</p>
  ) : null;
}

function useWarningWords(): (warning: ImportWarning) => string {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  return (warning) => {
    switch (warning.kind) {
      case 'leftOut': {
        const { property, count } = warning;
        const formatted = count.toLocaleString(language);
        return t('contacts.importing.leftOut', { property, count, formatted });
      }
      case 'movedToNote': {
        const fields = listed(warning.fields.map((field) => t(`contacts.form.${field}`)));
        return t('contacts.importing.movedToNote', { line: warning.line, fields });
      }
      case 'damagedNumber':
        return t('contacts.importing.damagedNumber', { line: warning.line, text: warning.text });
      case 'brokenLetters':
      case 'otherEncoding':
      case 'shortRow':
        return t(`contacts.importing.${warning.kind}`, { line: warning.line });
    }
  };
}
