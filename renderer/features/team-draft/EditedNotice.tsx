import { useTranslation } from 'react-i18next';
import { formatTime } from '../../format.ts';
import { useApp } from '../../store.ts';
import classes from './EditedNotice.module.css';
import { useTeamDraft } from './team-draft.ts';

/** That settings.json was edited outside the app, and applies. */
export function EditedNotice() {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const editedAt = useTeamDraft((state) => state.editedAt);
  return (
    <span role="status" className={classes.edited}>
      {editedAt !== null && t('teamSettings.edited', { time: formatTime(editedAt, language) })}
    </span>
  );
}
