import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from './draft/use-field.ts';
import classes from './SettingsPage.module.css';
import own from './ScreenPopSettings.module.css';
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
    <section className={classes.section} aria-labelledby="screen-pop">
      <div className={classes.field}>
        <h2 id="screen-pop" className={classes.heading}>
          {t('screenPop.heading')}
        </h2>
        <p className={classes.hint}>{t('screenPop.intro')}</p>
      </div>
      <div className={classes.choice}>
        <div className={classes.field}>
          <span className={classes.label}>{t('screenPop.when')}</span>
          <p className={classes.hint}>{t('screenPop.whenHint')}</p>
        </div>
        <SegmentedControl
          className={own.choices ?? ''}
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
      </div>
      {when === 'answer' && (
        <div className={classes.choice}>
          <div className={classes.field}>
            <span className={classes.label}>{t('screenPop.target')}</span>
            {error !== null ? (
              <p className={own.error}>{error}</p>
            ) : (
              <p className={classes.hint}>{t(`screenPop.${target}Hint`)}</p>
            )}
          </div>
          <SegmentedControl
            className={own.choices ?? ''}
            aria-label={t('screenPop.target')}
            value={target}
            data={targets.map((value) => ({ value, label: t(`screenPop.${value}`) }))}
            onChange={(value) => {
              setTarget(targets.find((one) => one === value) ?? 'app');
            }}
          />
        </div>
      )}
      {when === 'answer' && target === 'url' && <TemplateField template={urlTemplate} preview={preview} />}
    </section>
  );
}
