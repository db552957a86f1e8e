import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dotted } from '../../../../contract/model/isolated.ts';
import {
  csvEncodingSchema,
  csvFieldSchema,
  csvSeparatorSchema,
  type CsvAnalysis,
  type CsvField,
  type CsvFormat,
  type CsvMapping,
  type CsvSeparator,
} from '../../../../contract/model/contacts/contact-import.ts';
import { useApp } from '../../../store.ts';
import classes from './ImportView.module.css';

const separatorNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const satisfies Record<
  CsvSeparator,
  string
>;

/** Without any of these nobody could be recognised. */
const needed: ReadonlySet<CsvField> = new Set([
  'name',
  'firstName',
  'lastName',
  'organisation',
  'workNumber',
  'mobileNumber',
  'homeNumber',
  'faxNumber',
  'otherNumber',
  'email',
]);

const shownSamples = 3;

interface ImportColumnsProps {
  file: string;
  analysis: CsvAnalysis;
  /** The file is written otherwise than it seemed. */
  onFormat: (format: CsvFormat) => void;
  onNext: (mapping: CsvMapping) => void;
}

/** How the table is written, and what its columns are. */
export function ImportColumns({ file, analysis, onFormat, onNext }: ImportColumnsProps) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const { encoding, separator, hasHeader, columns, sampleRows, rowCount } = analysis;
  const [fields, setFields] = useState(columns.map(({ field }) => field));
  const format = { encoding, separator, hasHeader };
  const isEnough = fields.some((field) => needed.has(field));
  const formatted = rowCount.toLocaleString(language);
  return (
    <>
      <div className={classes.scroll}>
        <h2 className={classes.title}>{t('contacts.importing.columnsTitle')}</h2>
        <p className={classes.sub}>
          {t('contacts.importing.columnsText', { file, count: rowCount, formatted })}
        </p>
        <div className={classes.format}>
          <NativeSelect
            label={t('contacts.importing.encoding')}
            data={csvEncodingSchema.options.map((value) => ({
              value,
              label: t(`contacts.importing.encodings.${value}`),
            }))}
            value={encoding}
            onChange={(event) => {
              onFormat({ ...format, encoding: csvEncodingSchema.parse(event.currentTarget.value) });
            }}
          />
          <NativeSelect
            label={t('contacts.importing.separator')}
            data={csvSeparatorSchema.options.map((value) => ({
              value,
              label: t(`contacts.importing.separators.${separatorNames[value]}`),
            }))}
            value={separator}
            onChange={(event) => {
              onFormat({ ...format, separator: csvSeparatorSchema.parse(event.currentTarget.value) });
            }}
          />
          <Checkbox
            className={classes.check ?? ''}
            label={t('contacts.importing.hasHeader')}
            checked={hasHeader}
            onChange={(event) => {
              onFormat({ ...format, hasHeader: event.currentTarget.checked });
            }}
          />
        </div>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('contacts.importing.column')}</th>
              <th scope="col">{t('contacts.importing.means')}</th>
              <th scope="col">{t('contacts.importing.samples')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ header, filled }, index) => {
              const column = header || t('contacts.importing.columnPlace', { place: index + 1 });
              const field = fields[index] ?? 'ignore';
              const samples = sampleRows.map((row) => row[index] ?? '').filter((cell) => cell.trim() !== '');
              return (
                <tr key={index} data-ignored={field === 'ignore'}>
                  <th scope="row">
                    {column}
                    <span className={classes.filled}>
                      {t('contacts.importing.filled', {
                        filled: filled.toLocaleString(language),
                        rows: formatted,
                      })}
                    </span>
                  </th>
                  <td>
                    <NativeSelect
                      aria-label={t('contacts.importing.meansColumn', { column })}
                      data={csvFieldSchema.options.map((value) => ({
                        value,
                        label: t(`contacts.importing.fields.${value}`),
                      }))}
                      value={field}
                      onChange={(event) => {
                        setFields(fields.with(index, csvFieldSchema.parse(event.currentTarget.value)));
                      }}
                    />
                  </td>
                  <td className={classes.samples}>{dotted(samples.slice(0, shownSamples))}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div className={classes.foot}>
        {!isEnough && (
          <span className={classes.flaw} role="status">
            {t('contacts.importing.nothingChosen')}
          </span>
        )}
        <Button
          disabled={!isEnough}
          onClick={() => {
            onNext({ ...format, fields });
          }}
        >
          {t('contacts.importing.next')}
        </Button>
      </div>
    </>
  );
}
