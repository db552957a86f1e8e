import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TemplatePreview } from '../../../contract/helpdesk-commands.ts';
import { change, type ScreenPopDraft } from './screen-pop-draft.ts';
import classes from './SettingsPage.module.css';
import own from './ScreenPopSettings.module.css';
import { TemplateField } from './TemplateField.tsx';

const targets = ['app', 'url', 'zammad'] as const;

/** When something opens, and what. */
export function ScreenPopFields({
  draft,
  preview,
}: {
  draft: ScreenPopDraft;
  preview: TemplatePreview | null;
}) {
  const { t } = useTranslation();
  const { when, target, urlTemplate, kind } = draft;
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
            change({ when: value === 'never' ? 'never' : 'answer' });
          }}
        />
      </div>
      {when === 'answer' && (
        <div className={classes.choice}>
          <div className={classes.field}>
            <span className={classes.label}>{t('screenPop.target')}</span>
            {target === 'zammad' && kind === 'none' ? (
              <p className={own.error}>{t('screenPop.zammadMissing')}</p>
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
              change({ target: targets.find((one) => one === value) ?? 'app' });
            }}
          />
        </div>
      )}
      {when === 'answer' && target === 'url' && <TemplateField template={urlTemplate} preview={preview} />}
    </section>
  );
}
