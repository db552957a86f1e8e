import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useField, useFieldWords } from './draft/use-field.ts';
import { SettingRow } from './SettingRow.tsx';
import classes from './SettingsPage.module.css';
import own from './SignatureSettings.module.css';

/** Whether requests have to be signed, and by whom. */
export function SignatureSettings() {
  const { t } = useTranslation();
  const signature = useField('receiver.signature');
  return (
    <section className={classes.section} aria-labelledby="signature">
      <h2 id="signature" className={classes.heading}>
        {t('connection.signature')}
      </h2>
      <SettingRow label={t('connection.signatureLabel')} hint={t('connection.signatureHint')}>
        <SegmentedControl
          aria-label={t('connection.signatureLabel')}
          value={signature.value}
          data={[
            { value: 'required', label: t('connection.required') },
            { value: 'off', label: t('connection.unsigned') },
          ]}
          onChange={(value) => {
            signature.set(value === 'off' ? 'off' : 'required');
          }}
        />
      </SettingRow>
      {signature.value === 'off' && (
        <p className={classes.warning}>
          <IconAlertTriangle size={16} aria-hidden />
          {t('connection.unsignedWarning')}
        </p>
      )}
      <Keys />
    </section>
  );
}

function Keys() {
  const { t } = useTranslation();
  const words = useFieldWords();
  const { value, set, problems } = useField('receiver.additionalPublicKeys');
  return (
    <div className={classes.field} role="group" aria-labelledby="keys">
      <span className={classes.label} id="keys">
        {t('connection.keys')}
      </span>
      <p className={classes.hint}>{t('connection.keysHint')}</p>
      {value.map((pem, index) => {
        const problem = problems.find(({ row }) => row === index);
        return (
          <div key={index} className={own.key}>
            <Textarea
              className={own.pem ?? ''}
              aria-label={t('connection.key', { number: index + 1 })}
              placeholder="-----BEGIN PUBLIC KEY-----"
              rows={4}
              spellCheck={false}
              error={problem ? words(problem) : null}
              value={pem}
              onChange={(event) => {
                set(value.with(index, event.currentTarget.value));
              }}
            />
            <Button
              variant="default"
              leftSection={<IconTrash size={16} aria-hidden />}
              aria-label={t('connection.removeKey', { number: index + 1 })}
              onClick={() => {
                set(value.toSpliced(index, 1));
              }}
            >
              {t('table.remove')}
            </Button>
          </div>
        );
      })}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            set([...value, '']);
          }}
        >
          {t('connection.addKey')}
        </Button>
      </div>
    </div>
  );
}
