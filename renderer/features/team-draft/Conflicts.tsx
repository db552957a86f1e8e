import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TeamField } from '../../../contract/settings/team-settings.ts';
import classes from './Conflicts.module.css';
import { labelOf } from './sections.ts';
import { discard, keepMine, useTeamDraft } from './team-draft.ts';
import { useValueWords } from './use-value-words.ts';

/** What was changed here and elsewhere: asked, never decided. */
export function Conflicts({ fields }: { fields: readonly TeamField[] }) {
  const { t } = useTranslation();
  const words = useValueWords();
  const saved = useTeamDraft((state) => state.saved);
  const changes = useTeamDraft((state) => state.changes);
  if (!saved || fields.length === 0) return null;
  return (
    <div role="alert" aria-label={t('teamSettings.conflict.label')}>
      {fields.map((field) => {
        const [mine, theirs] = words(changes[field], saved[field]);
        return (
          <section key={field} className={classes.conflict}>
            <h3 className={classes.title}>
              {t('teamSettings.conflict.title', { field: t(labelOf(field)) })}
            </h3>
            <dl className={classes.values}>
              <dt>{t('teamSettings.conflict.mine')}</dt>
              <dd>{mine}</dd>
              <dt>{t('teamSettings.conflict.theirs')}</dt>
              <dd>{theirs}</dd>
            </dl>
            <div className={classes.buttons}>
              <Button
                variant="default"
                onClick={() => {
                  keepMine(field);
                }}
              >
                {t('teamSettings.conflict.keepMine')}
              </Button>
              <Button
                variant="default"
                onClick={() => {
                  discard([field]);
                }}
              >
                {t('teamSettings.conflict.takeTheirs')}
              </Button>
            </div>
          </section>
        );
      })}
    </div>
  );
}
