import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createNoteSaver, type NoteState } from '../../../../renderer/components/note/note-saver.ts';

const pause = 700;

/** A field whose saving ends when the test says so. */
function openField() {
  const saved: string[] = [];
  const waiting: ((error: Error | null) => void)[] = [];
  let state: NoteState = { state: 'idle' };
  const save = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.push((error) => {
        if (error) {
          reject(error);
          return;
        }
        saved.push(text);
        resolve();
      });
    });
  const saver = createNoteSaver({
    save,
    pause,
    onState: (next) => {
      state = next;
    },
  });
  return {
    saver,
    saved,
    state: (): NoteState => state,
    isSaving: (): boolean => waiting.length > 0,
    end: async (error: Error | null = null): Promise<void> => {
      waiting.shift()?.(error);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('saves once, a moment after the last letter', async () => {
  const { saver, saved, state, end } = openField();
  saver.type('a');
  await vi.advanceTimersByTimeAsync(pause - 1);
  saver.type('ab');
  await vi.advanceTimersByTimeAsync(pause - 1);
  expect(state()).toEqual({ state: 'idle' });
  await vi.advanceTimersByTimeAsync(1);
  expect(state()).toEqual({ state: 'saving' });
  await end();
  expect(saved).toEqual(['ab']);
  expect(state()).toEqual({ state: 'saved' });
});

it('saves at once when the field is left, and nothing where nothing was typed', async () => {
  const { saver, saved, end, isSaving } = openField();
  saver.flush();
  expect(isSaving()).toBe(false);
  saver.type('a');
  saver.flush();
  await end();
  await vi.advanceTimersByTimeAsync(pause);
  expect(isSaving()).toBe(false);
  expect(saved).toEqual(['a']);
});

it('does not say that it is saved while something newer waits', async () => {
  const { saver, state, end } = openField();
  saver.type('a');
  saver.flush();
  saver.type('ab');
  await end();
  expect(state()).toEqual({ state: 'idle' });
});

it('what could not be saved waits, and is saved when the field is left', async () => {
  const { saver, saved, state, end } = openField();
  saver.type('a');
  saver.flush();
  await end(new Error('disk full'));
  expect(state()).toEqual({ state: 'failed', message: 'disk full' });
  saver.flush();
  await end();
  expect(saved).toEqual(['a']);
});

it('what is typed belongs where the note belongs when it is saved', async () => {
  const { saver, saved } = openField();
  const elsewhere = vi.fn(() => Promise.resolve());
  saver.type('a');
  saver.saveWith(elsewhere);
  await vi.advanceTimersByTimeAsync(pause);
  expect(elsewhere).toHaveBeenCalledWith('a');
  expect(saved).toEqual([]);
});

it('whatever is typed and whenever saving fails, the last text is saved in the end', async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('type' as const), text: fc.string() }),
    fc.constantFrom({ do: 'wait' } as const, { do: 'saved' } as const, { do: 'failed' } as const),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async (steps) => {
      const { saver, saved, end, isSaving } = openField();
      let last: string | null = null;
      for (const one of steps) {
        if (one.do === 'type') {
          saver.type(one.text);
          last = one.text;
        } else if (one.do === 'wait') await vi.advanceTimersByTimeAsync(pause);
        else await end(one.do === 'failed' ? new Error('not now') : null);
      }
      saver.flush();
      while (isSaving()) {
        await end();
        saver.flush();
      }
      expect(saved.at(-1) ?? null).toBe(last);
    }),
  );
});
