import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import classes from './CallDetail.module.css';

/** How long nothing has to be typed before it is saved; milliseconds. */
const saveAfter = 1_200;

type Saving = { state: 'idle' | 'saving' | 'saved' } | { state: 'failed'; message: string };

interface NoteFieldProps {
  conversationId: string;
  /** As it is saved. */
  note: string;
}

/** The note on a conversation. It saves itself a moment after the last letter, with Ctrl+Enter and when it is left. */
export function NoteField({ conversationId, note }: NoteFieldProps) {
  const { t } = useTranslation();
  const { text, saving, type, save } = useNote(conversationId, note);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  };
  return (
    <>
      <textarea
        className={classes.note}
        aria-label={t('log.detail.note')}
        placeholder={t('log.detail.noteHint')}
        maxLength={20_000}
        rows={3}
        value={text}
        onChange={(event) => {
          type(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={save}
      />
      <p className={classes.saving} role="status" data-failed={saving.state === 'failed'}>
        {saving.state === 'saved' && t('log.detail.saved')}
        {saving.state === 'failed' && t('log.detail.notSaved', { message: saving.message })}
      </p>
    </>
  );
}

function useNote(conversationId: string, note: string) {
  const [draft, setDraft] = useState<string | null>(null);
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const pending = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = (): void => {
    clearTimeout(timer.current);
    const text = pending.current;
    if (text === null) return;
    pending.current = null;
    setSaving({ state: 'saving' });
    api.saveNote(conversationId, text).then(
      () => {
        // What was typed meanwhile is not saved yet.
        if (pending.current === null) setSaving({ state: 'saved' });
      },
      (error: unknown) => {
        pending.current ??= text;
        setSaving({ state: 'failed', message: error instanceof Error ? error.message : String(error) });
      },
    );
  };

  // Another conversation is opened, or the page is left, before the moment is over.
  const saveLast = useRef(save);
  useEffect(() => {
    saveLast.current = save;
  });
  useEffect(
    () => () => {
      saveLast.current();
    },
    [],
  );

  return {
    text: draft ?? note,
    saving,
    save,
    type: (text: string): void => {
      setDraft(text);
      setSaving({ state: 'idle' });
      pending.current = text;
      clearTimeout(timer.current);
      timer.current = setTimeout(save, saveAfter);
    },
  };
}
