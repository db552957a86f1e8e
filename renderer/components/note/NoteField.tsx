import { useEffect, useState, type KeyboardEvent } from 'react';
import { createNoteSaver, type NoteState } from './note-saver.ts';

interface NoteFieldProps {
  label: string;
  placeholder: string;
  rows: number;
  /** As it is saved: it stands there until somebody types. */
  note: string;
  save: (text: string) => Promise<unknown>;
  /** How long nothing has to be typed before it is saved; milliseconds. */
  pause: number;
  /** How it stands with what was typed, in words; empty where there is nothing to say. */
  stateWords: (state: NoteState) => string;
  /** Somebody writes, or no longer. */
  onHold?: (isHeld: boolean) => void;
  /** Ctrl or Cmd and Enter leave the field; otherwise they only save. */
  enterLeaves?: boolean;
  classNames: { field?: string | undefined; state?: string | undefined };
}

/** A note that saves itself: a moment after the last letter, with Ctrl+Enter, when it is left, and when it goes. */
export function NoteField({
  label,
  placeholder,
  rows,
  note,
  save,
  pause,
  stateWords,
  onHold,
  enterLeaves = false,
  classNames,
}: NoteFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [state, setState] = useState<NoteState>({ state: 'idle' });
  const [saver] = useState(() => createNoteSaver({ save, pause, onState: setState }));
  useEffect(() => {
    saver.saveWith(save);
  }, [saver, save]);
  useEffect(() => saver.flush, [saver]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    if (enterLeaves) {
      event.currentTarget.blur();
      return;
    }
    event.preventDefault();
    saver.flush();
  };
  return (
    <>
      <textarea
        className={classNames.field}
        aria-label={label}
        placeholder={placeholder}
        maxLength={20_000}
        rows={rows}
        // What was typed counts; until then what others noted.
        value={draft ?? note}
        onChange={(event) => {
          setDraft(event.currentTarget.value);
          saver.type(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          onHold?.(true);
        }}
        onBlur={() => {
          saver.flush();
          onHold?.(false);
        }}
      />
      <p className={classNames.state} role="status" data-failed={state.state === 'failed'}>
        {stateWords(state)}
      </p>
    </>
  );
}
