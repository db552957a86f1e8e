import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { listed } from '../../../../contract/model/isolated.ts';
import type { NumberView } from '../../../../contract/model/calls/caller-log.ts';
import { numberKindSchema, type ContactFields } from '../../../../contract/model/contacts/contact.ts';
import { api } from '../../../api.ts';
import { useAnswer } from '../../../ask/use-answer.ts';
import classes from './ContactForm.module.css';
import { write } from '../book/draft-store.ts';

const mostNumbers = 50;

/** The numbers of a contact, each with its kind; under it stands how it is read. */
export function NumberFields({ fields }: { fields: ContactFields }) {
  const { t } = useTranslation();
  const { numbers } = fields;
  const readings = useReadings(numbers.map(({ number }) => number));
  const set = (changed: ContactFields['numbers']): void => {
    write({ fields: { ...fields, numbers: changed } });
  };
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('contacts.form.numbers')}</legend>
      {numbers.map(({ kind, number }, index) => {
        const place = index + 1;
        return (
          <div key={index} className={classes.entry}>
            <KindSelect
              label={t('contacts.form.numberKind', { place })}
              kind={kind}
              onChange={(chosen) => {
                set(numbers.with(index, { kind: chosen, number }));
              }}
            />
            <div className={classes.wide}>
              <TextInput
                aria-label={t('contacts.form.number', { place })}
                type="tel"
                maxLength={100}
                value={number}
                onChange={(event) => {
                  set(numbers.with(index, { kind, number: event.currentTarget.value }));
                }}
              />
              <Reading typed={number} read={readings.get(number)} />
            </div>
            <button
              type="button"
              className={classes.remove}
              aria-label={t('contacts.form.removeNumber', { place })}
              title={t('contacts.form.removeNumber', { place })}
              onClick={() => {
                set(numbers.toSpliced(index, 1));
              }}
            >
              <IconX size={16} aria-hidden />
            </button>
          </div>
        );
      })}
      {numbers.length < mostNumbers && (
        <Button
          variant="default"
          className={classes.add ?? ''}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            set([...numbers, { kind: 'mobile', number: '' }]);
          }}
        >
          {t('contacts.form.addNumber')}
        </Button>
      )}
    </fieldset>
  );
}

type Kind = ContactFields['numbers'][number]['kind'];

/** Of which kind a number is. */
export function KindSelect({
  label,
  kind,
  onChange,
}: {
  label: string;
  kind: Kind;
  onChange: (kind: Kind) => void;
}) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      className={classes.kind ?? ''}
      aria-label={label}
      data={numberKindSchema.options.map((value) => ({ value, label: t(`contacts.kind.${value}`) }))}
      value={kind}
      onChange={(event) => {
        onChange(numberKindSchema.parse(event.currentTarget.value));
      }}
    />
  );
}

function Reading({ typed, read }: { typed: string; read: NumberView[] | undefined }) {
  const { t } = useTranslation();
  if (typed.trim() === '' || !read) return null;
  if (read.length === 0) {
    return (
      <span className={`${classes.reading ?? ''} ${classes.flaw ?? ''}`}>
        {t('contacts.form.notANumber')}
      </span>
    );
  }
  const number = listed(read.map(({ label }) => label ?? ''));
  if (number === typed.trim()) return null;
  return <span className={classes.reading}>{t('contacts.form.readAs', { number })}</span>;
}

/** How numbers are read that somebody types, by what was typed. */
function useReadings(typed: string[]): ReadonlyMap<string, NumberView[]> {
  const numbers = typed.filter((text) => text !== '');
  const { value } = useAnswer({
    key: JSON.stringify(numbers),
    // The other lines' readings stay while somebody types in one.
    keepsLast: true,
    ask: () => api.readNumbers(numbers).then((read) => ({ numbers, read })),
  });
  return new Map(value?.numbers.map((number, index) => [number, value.read[index] ?? []]));
}
