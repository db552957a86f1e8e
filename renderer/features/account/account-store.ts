import { create } from 'zustand';
import type {
  TelephonyResult,
  AccountCheck,
  AccountLine,
  AccountStatus,
  WebhookComparison,
} from '../../../contract/model/account.ts';
import { api } from '../../api.ts';
import { mirror } from '../../ask/follow.ts';

interface AccountState {
  /** Grows with every token: what was asked with the one before says nothing about this one. */
  account: number;
  /** Null: main has not told yet. */
  status: AccountStatus | null;
  /** What was found out about the token that is kept; null: nothing yet. */
  check: TelephonyResult<AccountCheck> | null;
  checking: boolean;
  /** sipgate's webhooks as they were read last; null: not yet. */
  webhooks: TelephonyResult<WebhookComparison> | null;
  /** Numbers and groups; null: nobody has asked yet, or sipgate did not tell. */
  lines: AccountLine[] | null;
}

/** The account at sipgate, as main told. It outlives the page, so that coming back asks nothing anew. */
export const useAccount = create<AccountState>()(() => ({
  account: 0,
  status: null,
  check: null,
  checking: false,
  webhooks: null,
  lines: null,
}));

let loading: Promise<void> | null = null;
let checks = 0;
let comparisons = 0;

/** Keeps the store up to date from now on. */
export function followAccount(): void {
  mirror(
    'accountChanged',
    () => api.getAccountStatus(),
    (status) => {
      useAccount.setState({ status });
    },
  );
}

/** Asks sipgate about the token that is kept. */
export async function checkKept(): Promise<void> {
  checks += 1;
  const own = checks;
  useAccount.setState({ checking: true });
  try {
    const check = await api.checkAccount(null);
    if (own === checks) useAccount.setState({ check });
  } finally {
    if (own === checks) useAccount.setState({ checking: false });
  }
}

/** Asks sipgate for its webhooks; of two that were asked for, the later one counts. */
export async function compareWebhooks(): Promise<void> {
  comparisons += 1;
  const own = comparisons;
  const webhooks = await api.compareWebhooks();
  if (own === comparisons) useAccount.setState({ webhooks });
}

/** sipgate's webhooks as they are now, from elsewhere: what is being asked for is older. */
export function takeComparison(comparison: WebhookComparison): void {
  comparisons += 1;
  useAccount.setState({ webhooks: { ok: true, value: comparison } });
}

/** What was found out with another token says nothing about this one. */
export function forgetFindings(): void {
  checks += 1;
  comparisons += 1;
  loading = null;
  useAccount.setState(({ account }) => ({
    account: account + 1,
    check: null,
    checking: false,
    webhooks: null,
    lines: null,
  }));
}

/** Asks for numbers and groups where they are not known yet. */
export function loadLines(): Promise<void> {
  if (useAccount.getState().lines !== null) return Promise.resolve();
  loading ??= readLines();
  return loading;
}

async function readLines(): Promise<void> {
  const { account } = useAccount.getState();
  const isCurrent = (): boolean => account === useAccount.getState().account;
  try {
    const asked = await api.getAccountLines();
    if (asked.ok && isCurrent()) useAccount.setState({ lines: asked.value });
  } finally {
    if (isCurrent()) loading = null;
  }
}

/** Whether there is a token that can be used. */
export function useHasToken(): boolean {
  const token = useAccount(({ status }) => status?.token ?? 'missing');
  return token !== 'missing' && token !== 'unreadable';
}
