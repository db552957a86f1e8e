import { expect, it } from 'vitest';
import { createQuestion } from '../../../renderer/ask/question.ts';

/** A main that answers when the test says so, each question with how often it was asked by then. */
function slowMain() {
  const waiting: ((error: Error | null) => void)[] = [];
  const answers: number[] = [];
  const failures: unknown[] = [];
  let asked = 0;
  const question = createQuestion({
    ask: () => {
      asked += 1;
      const now = asked;
      return new Promise<number>((resolve, reject) => {
        waiting.push((error) => {
          if (error) reject(error);
          else resolve(now);
        });
      });
    },
    answered: (answer) => {
      answers.push(answer);
    },
    failed: (error) => {
      failures.push(error);
    },
  });
  return {
    question,
    answers,
    failures,
    asked: (): number => asked,
    answer: async (error: Error | null = null): Promise<void> => {
      waiting.shift()?.(error);
      await new Promise(setImmediate);
    },
  };
}

it('takes each answer in the order in which they were asked for', async () => {
  const main = slowMain();
  main.question.ask();
  main.question.ask();
  await main.answer();
  await main.answer();
  expect(main.answers).toEqual([1, 2]);
});

it('forgets an answer that comes when nobody wants to know any more, and does not ask again', async () => {
  const main = slowMain();
  main.question.ask();
  main.question.ask();
  main.question.forget();
  await main.answer();
  expect(main.answers).toEqual([]);
  expect(main.asked()).toBe(1);
  main.question.ask();
  expect(main.asked()).toBe(1);
});

it('says why there is no answer, also late, and takes the next one', async () => {
  const main = slowMain();
  main.question.ask();
  await main.answer(new Error('gone'));
  expect(main.failures).toEqual([new Error('gone')]);
  main.question.ask();
  await main.answer();
  expect(main.answers).toEqual([2]);
  main.question.ask();
  main.question.forget();
  await main.answer(new Error('late'));
  expect(main.failures).toEqual([new Error('gone'), new Error('late')]);
});

it('takes no answer that was asked for before something newer was known, and asks once more', async () => {
  const main = slowMain();
  main.question.ask();
  main.question.outdate();
  main.question.outdate();
  await main.answer();
  expect(main.answers).toEqual([]);
  await main.answer();
  expect(main.answers).toEqual([2]);
  main.question.outdate();
  expect(main.asked()).toBe(2);
});
