import { createRefresher } from './refresher.ts';

/** Something that is asked of main, once or again and again, for as long as somebody wants to know. */
export interface Question {
  /** Asks, or asks once more when the answer is there that is being waited for. */
  ask: () => void;
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
  const refresh = createRefresher(async () => {
    if (!isWanted()) return;
    const answer = await ask();
    if (isWanted()) answered(answer);
  }, failed);
  return {
    ask: refresh,
    forget: () => {
      isForgotten = true;
    },
  };
}
