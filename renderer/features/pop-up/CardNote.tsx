import { useTranslation } from 'react-i18next';
import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import { api } from '../../api.ts';
import { NoteField } from '../../components/note/NoteField.tsx';
import classes from './PopUp.module.css';
import { send } from './send.ts';

/** How long nothing has to be typed before it is saved; milliseconds. */
const saveAfter = 700;

/** What the call is about, written down while it goes on; as long as somebody writes, the card stays. */
export function CardNote({ entry: { conversationId, note } }: { entry: LogEntry }) {
  const { t } = useTranslation();
  return (
    <div className={classes.noteField}>
      <NoteField
        label={t('popUp.note')}
        placeholder={t('popUp.notePlaceholder')}
        rows={2}
        note={note}
        save={(text) => api.saveNote(conversationId, text)}
        pause={saveAfter}
        stateWords={({ state }) => {
          if (state === 'saved') return t('popUp.noteState.saved');
          return state === 'failed' ? t('popUp.noteState.notSaved') : '';
        }}
        onHold={(isHeld) => {
          send(api.holdPopUp(conversationId, isHeld));
        }}
        enterLeaves
        classNames={{ state: classes.noteState }}
      />
    </div>
  );
}
