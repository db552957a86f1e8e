import { afterEach, expect, it, vi } from 'vitest';

type Listener = (payload: unknown) => void;

/** A preload whose notifications the test sends. */
async function openPage() {
  const listeners = new Map<string, Set<Listener>>();
  vi.stubGlobal('window', {
    klingel: {
      on: (name: string, listener: Listener) => {
        const all = listeners.get(name) ?? new Set();
        listeners.set(name, all.add(listener));
        return () => all.delete(listener);
      },
    },
  });
  const follow = await import('../../../renderer/ask/follow.ts');
  return {
    ...follow,
    tell: (name: string, payload: unknown): void => {
      for (const listener of listeners.get(name) ?? []) listener(payload);
    },
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

it('asks again for each of the notifications, until it is ended', async () => {
  const { onAny, tell } = await openPage();
  const askAgain = vi.fn();
  const end = onAny('contactsChanged', 'callerLogChanged')(askAgain);
  tell('contactsChanged', undefined);
  tell('callerLogChanged', { changed: null, openCount: 0 });
  tell('statusChanged', {});
  expect(askAgain).toHaveBeenCalledTimes(2);
  expect(askAgain).toHaveBeenCalledWith();
  end();
  tell('callerLogChanged', { changed: null, openCount: 0 });
  expect(askAgain).toHaveBeenCalledTimes(2);
});

it('a store takes the first answer, unless main has told something newer by then', async () => {
  const { mirror, tell } = await openPage();
  const taken: unknown[] = [];
  const take = (state: unknown): void => {
    taken.push(state);
  };
  mirror('dialProgress', () => Promise.resolve(null), take);
  await new Promise(setImmediate);
  expect(taken).toEqual([null]);

  let answerLate = (): void => undefined;
  const late = new Promise<null>((resolve) => {
    answerLate = () => {
      resolve(null);
    };
  });
  taken.length = 0;
  mirror('dialProgress', () => late, take);
  tell('dialProgress', 'told');
  answerLate();
  await new Promise(setImmediate);
  // Both stores were told; the late answer was not taken.
  expect(taken).toEqual(['told', 'told']);
});
