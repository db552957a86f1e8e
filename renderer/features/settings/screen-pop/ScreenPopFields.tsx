import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from '../../team-draft/use-field.ts';
import { Label } from '../../../components/form/Field.tsx';
import { Hint } from '../../../components/form/Hint.tsx';
import { Row, WordsAndControls } from '../../../components/form/Row.tsx';
import { Section } from '../../../components/form/Section.tsx';
import classes from './ScreenPopSettings.module.css';
import { TemplateField } from './TemplateField.tsx';
import { useTemplatePreview } from './use-template-preview.ts';

const targets = ['app', 'url', 'zammad'] as const;

/** When something opens, and what. */
export function ScreenPopFields() {
  const { t } = useTranslation();
  const { value: when, set: setWhen } = useField('screenPop.when');
  const { value: target, set: setTarget, error } = useField('screenPop.target');
  const { value: urlTemplate } = useField('screenPop.urlTemplate');
  const preview = useTemplatePreview(urlTemplate);
  return (
    <Section id="screen-pop" heading={t('screenPop.heading')} intro={t('screenPop.intro')}>
      <Row label={t('screenPop.when')} hint={t('screenPop.whenHint')}>
        <SegmentedControl
          className={classes.choices ?? ''}
          aria-label={t('screenPop.when')}
          value={when}
          data={[
            { value: 'answer', label: t('screenPop.answer') },
            { value: 'never', label: t('screenPop.never') },
          ]}
          onChange={(value) => {
            setWhen(value === 'never' ? 'never' : 'answer');
          }}
        />
      </Row>
      {when === 'answer' && (
        <WordsAndControls
          words={
            <>
              <Label>{t('screenPop.target')}</Label>
              {error !== null ? (
                <p className={classes.error}>{error}</p>
              ) : (
                <Hint>{t(`screenPop.${target}Hint`)}</Hint>
              )}
            </>
          }
        >
          <SegmentedControl
            className={classes.choices ?? ''}
            aria-label={t('screenPop.target')}
            value={target}
            data={targets.map((value) => ({ value, label: t(`screenPop.${value}`) }))}
            onChange={(value) => {
              setTarget(targets.find((one) => one === value) ?? 'app');
            }}
          />
        </WordsAndControls>
      )}
      {when === 'answer' && target === 'url' && <TemplateField template={urlTemplate} preview={preview} />}
    </Section>
  );
}
