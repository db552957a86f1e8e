// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useAnswer, type Answer, type Follow } from '../../../renderer/ask/use-answer.ts';

type Options = Parameters<typeof useAnswer<string>>[0];

/** A question that is not answered yet. */
interface Waiting {
  resolve: (text: string) => void;
  reject: (error: Error) => void;
}

/** Questions that wait until the test answers them, oldest first. */
function createMain() {
  const waiting: Waiting[] = [];
  const next = (): Waiting => {
    const first = waiting.shift();
    if (!first) throw new Error('nothing is asked');
    return first;
  };
  return {
    waiting,
    ask: () =>
      new Promise<string>((resolve, reject) => {
        waiting.push({ resolve, reject });
      }),
    answer: (text: string) =>
      act(async () => {
        next().resolve(text);
        await settled();
      }),
    fail: (error: Error) =>
      act(async () => {
        next().reject(error);
        await settled();
      }),
  };
}

/** A page that uses the hook. */
async function show(first: Options) {
  const root = createRoot(document.createElement('div'));
  const shown: { now?: Answer<string> } = {};
  function Page({ options }: { options: Options }) {
    const answer = useAnswer(options);
    shown.now = answer;
    return null;
  }
  const render = (options: Options) =>
    act(async () => {
      root.render(createElement(Page, { options }));
      await settled();
    });
  await render(first);
  return {
    render,
    /** What the last render was given. */
    answer: (): Answer<string> => {
      if (!shown.now) throw new Error('nothing is shown');
      return shown.now;
    },
    value: () => shown.now?.value,
    leave: () =>
      act(async () => {
        root.unmount();
        await settled();
      }),
  };
}

/** What happens when it is told to. */
function createNews() {
  const listeners = new Set<() => void>();
  const follow: Follow = (askAgain) => {
    listeners.add(askAgain);
    return () => listeners.delete(askAgain);
  };
  const tell = () =>
    act(async () => {
      for (const listener of listeners) listener();
      await settled();
    });
  return { follow, tell, listeners };
}

/** Whatever follows from promises that are settled by now has happened. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('an answer', () => {
  it('is undefined until it comes, and is replaced by the next one', async () => {
    const main = createMain();
    const news = createNews();
    const page = await show({ ask: main.ask, follow: news.follow });
    expect(page.value()).toBeUndefined();
    await main.answer('one');
    expect(page.value()).toBe('one');
    await news.tell();
    expect(page.value()).toBe('one');
    await main.answer('two');
    expect(page.value()).toBe('two');
  });

  it('is put into one with the answer before, if that is about the same', async () => {
    const main = createMain();
    const news = createNews();
    const options: Options = {
      ask: main.ask,
      follow: news.follow,
      merge: (value, before) => `${before}, ${value}`,
    };
    const page = await show({ ...options, key: 'a' });
    await main.answer('one');
    await news.tell();
    await main.answer('two');
    expect(page.value()).toBe('one, two');
    await page.render({ ...options, key: 'b' });
    await main.answer('three');
    expect(page.value()).toBe('three');
  });

  it('about another key is not shown, and is forgotten when it comes late', async () => {
    const main = createMain();
    const page = await show({ key: 'a', ask: main.ask });
    await page.render({ key: 'b', ask: main.ask });
    expect(main.waiting).toHaveLength(2);
    await main.answer('of a');
    expect(page.value()).toBeUndefined();
    await main.answer('of b');
    expect(page.value()).toBe('of b');
    await page.render({ key: 'c', ask: main.ask });
    expect(page.value()).toBeUndefined();
  });

  it('about another key is shown until the next one comes, if that is wanted', async () => {
    const main = createMain();
    const page = await show({ key: 'a', ask: main.ask, keepsLast: true });
    await main.answer('of a');
    await page.render({ key: 'b', ask: main.ask, keepsLast: true });
    expect(page.value()).toBe('of a');
    await main.answer('of b');
    expect(page.value()).toBe('of b');
  });

  it('is not asked for as long as nobody wants it', async () => {
    const main = createMain();
    const page = await show({ ask: main.ask, when: false });
    expect(main.waiting).toHaveLength(0);
    await page.render({ ask: main.ask, when: true });
    expect(main.waiting).toHaveLength(1);
  });

  it('is neither taken nor asked for when the page is gone', async () => {
    const main = createMain();
    const news = createNews();
    const failed = vi.fn();
    const page = await show({ ask: main.ask, follow: news.follow, failed });
    await page.leave();
    expect(news.listeners.size).toBe(0);
    await main.answer('late');
    expect(page.value()).toBeUndefined();
    expect(main.waiting).toHaveLength(0);
    expect(failed).not.toHaveBeenCalled();
  });

  it('that fails is said, and the one before stays', async () => {
    const main = createMain();
    const news = createNews();
    const failed = vi.fn();
    const page = await show({ ask: main.ask, follow: news.follow, failed });
    await main.answer('one');
    await news.tell();
    const error = new Error('no way');
    await main.fail(error);
    expect(failed.mock.calls).toEqual([[error]]);
    expect(page.value()).toBe('one');
    await news.tell();
    await main.answer('two');
    expect(page.value()).toBe('two');
  });

  it('that was asked for before a change does not undo it', async () => {
    const main = createMain();
    const news = createNews();
    const page = await show({ ask: main.ask, follow: news.follow });
    await main.answer('off');
    await news.tell();
    await act(async () => {
      page.answer().change(() => 'on');
      await settled();
    });
    await main.answer('off');
    expect(page.value()).toBe('on');
    await main.answer('on, as main has it');
    expect(page.value()).toBe('on, as main has it');
  });

  it('is forgotten and asked for anew', async () => {
    const main = createMain();
    const page = await show({ ask: main.ask });
    await main.answer('one');
    await act(async () => {
      page.answer().askAnew();
      await settled();
    });
    expect(page.value()).toBeUndefined();
    await main.answer('two');
    expect(page.value()).toBe('two');
  });
});

describe('a change', () => {
  const add = (answer: Answer<string>, text: string) =>
    act(async () => {
      answer.change((value) => `${value ?? 'nothing'} and ${text}`);
      await settled();
    });

  it('holds until the next answer', async () => {
    const main = createMain();
    const news = createNews();
    const page = await show({ ask: main.ask, follow: news.follow });
    await add(page.answer(), 'mine');
    expect(page.value()).toBe('nothing and mine');
    await main.answer('as it was before');
    await main.answer('one');
    await add(page.answer(), 'mine');
    expect(page.value()).toBe('one and mine');
    await news.tell();
    await main.answer('two');
    expect(page.value()).toBe('two');
  });

  it('kept from before another key throws nothing away', async () => {
    const main = createMain();
    const page = await show({ key: 'a', ask: main.ask });
    await main.answer('of a');
    const kept = page.answer();
    await page.render({ key: 'b', ask: main.ask });
    await add(kept, 'mine');
    expect(page.value()).toBeUndefined();
    await main.answer('of b');
    await add(kept, 'mine');
    expect(page.value()).toBe('of b');
  });

  it('kept from before the same was asked anew goes into the new answer', async () => {
    const main = createMain();
    const page = await show({ key: 'a', ask: main.ask });
    await main.answer('one');
    const kept = page.answer();
    await act(async () => {
      kept.askAnew();
      await settled();
    });
    await main.answer('two');
    await add(kept, 'mine');
    expect(page.value()).toBe('two and mine');
  });
});
