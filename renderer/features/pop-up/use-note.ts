import { useEffect, useRef, useState } from 'react';
import type { LogEntry } from '../../../contract/model/caller-log.ts';
import { api } from '../../api.ts';

/** How long nothing has to be typed before it is saved; milliseconds. */
const pause = 700;

/** A conversation's note while it is written: saved after a pause, when the field is left, and when it goes. */
export function useNote({ conversationId, note }: LogEntry): {
  text: string;
  state: 'saved' | 'notSaved' | null;
  change: (text: string) => void;
  save: () => void;
} {
  const [draft, setDraft] = useState<string | null>(null);
  const [state, setState] = useState<'saved' | 'notSaved' | null>(null);
  const unsaved = useRef<string | null>(null);
  // It may turn out to be part of another conversation while somebody writes.
  const about = useRef(conversationId);
  useEffect(() => {
    about.current = conversationId;
  }, [conversationId]);

  const save = useRef((): void => {
    const text = unsaved.current;
    if (text === null) return;
    unsaved.current = null;
    api.saveNote(about.current, text).then(
      () => {
        setState('saved');
      },
      () => {
        unsaved.current ??= text;
        setState('notSaved');
      },
    );
  });

  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(save.current, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [draft]);
  useEffect(() => save.current, []);

  return {
    // What was typed counts; until then what others noted.
    text: draft ?? note,
    state,
    change: (text) => {
      unsaved.current = text;
      setDraft(text);
      setState(null);
    },
    save: () => {
      save.current();
    },
  };
}
