import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { showFailure } from '../store.ts';
import { createQuestion, type Question } from './question.ts';

/** Lets a question be asked again when something happens; returns what ends that. */
export type Follow = (askAgain: () => void) => () => void;

interface AnswerOptions<T> {
  /** What is asked for, in a word: with another one the answer is forgotten and asked for anew. */
  key?: string;
  /** Whether it is asked for now; it is, if nothing is said. */
  when?: boolean;
  ask: () => Promise<T>;
  /** Puts a new answer and the one before into one, where an answer is only the newest part of all. */
  merge?: (value: T, before: T) => T;
  /** When to ask again; by itself nothing changes here. */
  follow?: Follow;
  /** How long the key has to stay as it is before anything is asked; milliseconds. */
  pause?: number;
  /** The answer before is shown until the next one comes, also where that is about another key. */
  keepsLast?: boolean;
  /** Is told why there is no answer; otherwise the window says so at its top. */
  failed?: (error: unknown) => void;
}

/** What main answered, and how to put in what is known to be true by now. */
export interface Answer<T> {
  /** Undefined until it has come. */
  value: T | undefined;
  /**
   * Changes what is shown until main is asked again; what main has been asked before is asked once more. It is about the key
   * that it was given out with: when something else is asked for by then, nothing changes.
   */
  change: (change: (value: T | undefined) => T) => void;
  /** Forgets the answer and asks for the same anew. */
  askAnew: () => void;
}

/**
 * Asks main, shows what it answers, asks again whenever what it follows happens, and forgets what comes late: when the page
 * is gone by then, or something else is asked for.
 */
export function useAnswer<T>({
  key = '',
  when = true,
  ask,
  merge,
  follow,
  pause = 0,
  keepsLast = false,
  failed = showFailure,
}: AnswerOptions<T>): Answer<T> {
  const [last, setLast] = useState<{ key: string; value: T } | null>(null);
  const [round, setRound] = useState(0);
  const askedFor = useRef(key);
  const asking = useRef<Question | null>(null);
  const currentMerge = useEffectEvent(() => merge);
  const askNow = useEffectEvent(ask);
  const followNow = useEffectEvent((askAgain: () => void) => follow?.(askAgain));
  const say = useEffectEvent(failed);

  useEffect(() => {
    askedFor.current = key;
  }, [key]);

  useEffect(() => {
    if (!when) return;
    const question = createQuestion({
      ask: () => askNow(),
      answered: (value) => {
        // What React calls while it renders may be no effect event: the function is taken out here.
        const put = currentMerge();
        setLast((before) => ({
          key,
          value: put && before?.key === key ? put(value, before.value) : value,
        }));
      },
      failed: (error) => {
        say(error);
      },
    });
    asking.current = question;
    const timer = pause === 0 ? undefined : setTimeout(question.ask, pause);
    if (pause === 0) question.ask();
    const unfollow = followNow(question.ask);
    return () => {
      clearTimeout(timer);
      question.forget();
      unfollow?.();
    };
  }, [key, when, pause, round]);

  const askAnew = useCallback(() => {
    setLast(null);
    setRound((before) => before + 1);
  }, []);

  const isAbout = last !== null && (keepsLast || last.key === key);
  return {
    value: isAbout ? last.value : undefined,
    change: (change) => {
      if (askedFor.current !== key) return;
      asking.current?.outdate();
      setLast((before) => ({ key, value: change(before?.key === key ? before.value : undefined) }));
    },
    askAnew,
  };
}
