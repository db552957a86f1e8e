import { afterEach, expect, it, vi } from 'vitest';

/** A sipgate that answers when the test says so, with what it is told to say. */
async function setUp() {
  const waiting: ((answer: unknown) => void)[] = [];
  const ask = (): Promise<unknown> => new Promise((resolve) => waiting.push(resolve));
  vi.resetModules();
  vi.stubGlobal('window', {
    klingel: { checkAccount: ask, compareWebhooks: ask, getAccountLines: ask },
  });
  const store = await import('../../../../renderer/features/account/account-store.ts');
  const answer = async (which: number, value: unknown): Promise<void> => {
    waiting[which]?.({ ok: true, value });
    await new Promise(setImmediate);
  };
  return { ...store, answer, state: store.useAccount.getState };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

it('what was asked with the token before is not taken for this one’s', async () => {
  const { checkKept, compareWebhooks, loadLines, forgetFindings, answer, state } = await setUp();
  const asked = [checkKept(), compareWebhooks(), loadLines()];
  forgetFindings();
  const again = loadLines();
  for (const which of [0, 1, 2]) await answer(which, ['old']);
  await Promise.all(asked);
  expect(state()).toMatchObject({ check: null, checking: false, webhooks: null, lines: null });
  await answer(3, ['new']);
  await again;
  expect(state().lines).toEqual(['new']);
});

it('of two answers the one that was asked for last counts', async () => {
  const { checkKept, compareWebhooks, answer, state } = await setUp();
  const asked = [checkKept(), checkKept(), compareWebhooks(), compareWebhooks()];
  await answer(1, 'new');
  await answer(3, 'new');
  await answer(0, 'old');
  await answer(2, 'old');
  await Promise.all(asked);
  expect(state()).toMatchObject({ check: { value: 'new' }, webhooks: { value: 'new' }, checking: false });
});

it('what sipgate had after it was set is newer than what was asked for before', async () => {
  const { compareWebhooks, takeComparison, answer, state } = await setUp();
  const asked = compareWebhooks();
  takeComparison('set' as never);
  await answer(0, 'old');
  await asked;
  expect(state().webhooks).toEqual({ ok: true, value: 'set' });
});
