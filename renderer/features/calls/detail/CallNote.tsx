import { useTranslation } from 'react-i18next';
import { api } from '../../../api.ts';
import { NoteField } from '../../../components/note/NoteField.tsx';
import type { NoteState } from '../../../components/note/note-saver.ts';
import classes from './CallDetail.module.css';

/** How long nothing has to be typed before it is saved; milliseconds. */
const saveAfter = 1_200;

interface CallNoteProps {
  conversationId: string;
  /** As it is saved. */
  note: string;
}

/** The note on a conversation, beside the caller log. Each conversation has a field of its own. */
export function CallNote({ conversationId, note }: CallNoteProps) {
  const { t } = useTranslation();
  const words = (saving: NoteState): string => {
    if (saving.state === 'failed') return t('log.detail.notSaved', { message: saving.message });
    return saving.state === 'saved' ? t('log.detail.saved') : '';
  };
  return (
    <NoteField
      label={t('log.detail.note')}
      placeholder={t('log.detail.noteHint')}
      rows={3}
      note={note}
      save={(text) => api.saveNote(conversationId, text)}
      pause={saveAfter}
      stateWords={words}
      classNames={{ field: classes.note, state: classes.saving }}
    />
  );
}
