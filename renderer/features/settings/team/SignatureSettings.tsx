import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useField, useFieldWords } from '../../team-draft/use-field.ts';
import { Row } from '../../../components/form/Row.tsx';
import { Field, Label } from '../../../components/form/Field.tsx';
import { Hint } from '../../../components/form/Hint.tsx';
import { Section } from '../../../components/form/Section.tsx';
import { Warning } from '../../../components/state/Warning.tsx';
import classes from './SignatureSettings.module.css';

/** Whether requests have to be signed, and by whom. */
export function SignatureSettings() {
  const { t } = useTranslation();
  const signature = useField('receiver.signature');
  return (
    <Section id="signature" heading={t('connection.signature')}>
      <Row label={t('connection.signatureLabel')} hint={t('connection.signatureHint')}>
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
      </Row>
      {signature.value === 'off' && <Warning>{t('connection.unsignedWarning')}</Warning>}
      <Keys />
    </Section>
  );
}

function Keys() {
  const { t } = useTranslation();
  const words = useFieldWords();
  const { value, set, problems } = useField('receiver.additionalPublicKeys');
  return (
    <Field groupLabel="keys">
      <Label id="keys">{t('connection.keys')}</Label>
      <Hint>{t('connection.keysHint')}</Hint>
      {value.map((pem, index) => {
        const problem = problems.find(({ row }) => row === index);
        return (
          <div key={index} className={classes.key}>
            <Textarea
              className={classes.pem ?? ''}
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
    </Field>
  );
}
