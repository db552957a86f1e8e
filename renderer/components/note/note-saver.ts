/** How it stands with what was typed. */
export type NoteState =
  | { state: 'idle' | 'saving' | 'saved' }
  /** It was not saved and waits: the next letter, or leaving the field, tries again. */
  | { state: 'failed'; message: string };

/** Saves a text that somebody types, by itself. */
export interface NoteSaver {
  /** Takes what stands in the field now; it is saved once nothing more is typed for a while. */
  type: (text: string) => void;
  /** Saves what waits, at once: the field is left, or goes. */
  flush: () => void;
  /** How to save from now on: what is written may turn out to belong elsewhere. */
  saveWith: (save: (text: string) => Promise<unknown>) => void;
}

interface NoteSaverOptions {
  save: (text: string) => Promise<unknown>;
  /** How long nothing has to be typed before it is saved; milliseconds. */
  pause: number;
  onState: (state: NoteState) => void;
}

/** @returns a saver for one field; nothing is typed yet */
export function createNoteSaver({ save, pause, onState }: NoteSaverOptions): NoteSaver {
  let saveNow = save;
  let unsaved: string | null = null;
  let sent = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    clearTimeout(timer);
    const text = unsaved;
    if (text === null) return;
    unsaved = null;
    sent += 1;
    const own = sent;
    onState({ state: 'saving' });
    saveNow(text).then(
      () => {
        // What was typed meanwhile is not saved yet.
        if (own === sent && unsaved === null) onState({ state: 'saved' });
      },
      (error: unknown) => {
        // A newer text is on its way: the older one must not come after it.
        if (own !== sent) return;
        unsaved ??= text;
        onState({ state: 'failed', message: error instanceof Error ? error.message : String(error) });
      },
    );
  };

  return {
    type: (text) => {
      unsaved = text;
      onState({ state: 'idle' });
      clearTimeout(timer);
      timer = setTimeout(flush, pause);
    },
    flush,
    saveWith: (next) => {
      saveNow = next;
    },
  };
}
