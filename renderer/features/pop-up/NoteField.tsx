import { useTranslation } from 'react-i18next';
import type { LogEntry } from '../../../contract/model/caller-log.ts';
import { api } from '../../api.ts';
import { send } from './send.ts';
import classes from './PopUp.module.css';
import { useNote } from './use-note.ts';

/** What the call is about, written down while it goes on. It is saved by itself. */
export function NoteField({ entry }: { entry: LogEntry }) {
  const { t } = useTranslation();
  const { text, state, change, save } = useNote(entry);
  const hold = (held: boolean): void => {
    send(api.holdPopUp(entry.conversationId, held));
  };
  return (
    <div className={classes.noteField}>
      <textarea
        aria-label={t('popUp.note')}
        placeholder={t('popUp.notePlaceholder')}
        rows={2}
        maxLength={20_000}
        value={text}
        onChange={(event) => {
          change(event.currentTarget.value);
        }}
        onFocus={() => {
          hold(true);
        }}
        onBlur={() => {
          save();
          hold(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.blur();
        }}
      />
      <span className={classes.noteState} role="status">
        {state === null ? '' : t(`popUp.noteState.${state}`)}
      </span>
    </div>
  );
}
