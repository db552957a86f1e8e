import { createRefresher } from './refresher.ts';

/** Something that is asked of main, once or again and again, for as long as somebody wants to know. */
export interface Question {
  /** Asks, or asks once more when the answer is there that is being waited for. */
  ask: () => void;
  /** Something newer is known by now: an answer that is being waited for says how it was, and is asked for once more. */
  outdate: () => void;
  /** Nobody wants to know any more: an answer that comes late is forgotten, and nothing is asked again. */
  forget: () => void;
}

interface QuestionOptions<T> {
  ask: () => Promise<T>;
  /** Takes an answer, unless it comes late. */
  answered: (answer: T) => void;
  /** Is told why there was none; also late, as something is wrong then that somebody should know. */
  failed: (error: unknown) => void;
}

/** @returns a question that has not been asked yet */
export function createQuestion<T>({ ask, answered, failed }: QuestionOptions<T>): Question {
  let isForgotten = false;
  const isWanted = (): boolean => !isForgotten;
  /** What is known by now, counted: an answer is about what was known when it was asked for. */
  let known = 0;
  let isAsking = false;
  const refresh = createRefresher(async () => {
    if (!isWanted()) return;
    const before = known;
    isAsking = true;
    try {
      const answer = await ask();
      if (isWanted() && known === before) answered(answer);
    } finally {
      isAsking = false;
    }
  }, failed);
  return {
    ask: refresh,
    outdate: () => {
      known += 1;
      if (isAsking) refresh();
    },
    forget: () => {
      isForgotten = true;
    },
  };
}
