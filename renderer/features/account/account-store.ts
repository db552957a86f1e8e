import { create } from 'zustand';
import type {
  SipgateAsked,
  SipgateCheck,
  SipgateLine,
  SipgateStatus,
  WebhookComparison,
} from '../../../contract/sipgate-commands.ts';
import { api } from '../../api.ts';
import { run } from '../../store.ts';

interface AccountState {
  /** Null: main has not told yet. */
  status: SipgateStatus | null;
  /** What was found out about the token that is kept; null: nothing yet. */
  check: SipgateAsked<SipgateCheck> | null;
  checking: boolean;
  /** sipgate's webhooks as they were read last; null: not yet. */
  webhooks: SipgateAsked<WebhookComparison> | null;
  /** Numbers and groups; null: nobody has asked yet, or sipgate did not tell. */
  lines: SipgateLine[] | null;
}

/** The account at sipgate, as main told. It outlives the page, so that coming back asks nothing anew. */
export const useAccount = create<AccountState>()(() => ({
  status: null,
  check: null,
  checking: false,
  webhooks: null,
  lines: null,
}));

let loading: Promise<void> | null = null;

/** Keeps the store up to date from now on. */
export function followAccount(): void {
  api.on('sipgateChanged', (status) => {
    useAccount.setState({ status });
  });
  run(
    api.getSipgateStatus().then((status) => {
      useAccount.setState({ status });
    }),
  );
}

/** Asks sipgate about the token that is kept. */
export async function checkKept(): Promise<void> {
  useAccount.setState({ checking: true });
  try {
    useAccount.setState({ check: await api.checkSipgate(null) });
  } finally {
    useAccount.setState({ checking: false });
  }
}

/** What was found out with another token says nothing about this one. */
export function forgetFindings(): void {
  useAccount.setState({ check: null, webhooks: null, lines: null });
}

/** Asks for numbers and groups where they are not known yet. */
export function loadLines(): Promise<void> {
  if (useAccount.getState().lines !== null) return Promise.resolve();
  loading ??= api
    .getSipgateLines()
    .then((asked) => {
      if (asked.ok) useAccount.setState({ lines: asked.value });
    })
    .finally(() => {
      loading = null;
    });
  return loading;
}

/** Whether there is a token that can be used. */
export function useHasToken(): boolean {
  const token = useAccount(({ status }) => status?.token ?? 'missing');
  return token !== 'missing' && token !== 'unreadable';
}
