import { create } from 'zustand';
import type { TokenState } from '../../../../contract/model/service-token.ts';
import { helpdeskUrlSchema } from '../../../../contract/settings/helpdesk.ts';
import { api } from '../../../api.ts';

interface HelpdeskToken {
  /** Of the helpdesk that is saved; null: nobody has asked yet. */
  stored: TokenState | null;
  /** Typed, not kept yet; empty: the one that is stored stays. It outlives the page. */
  typed: string;
}

/** The token of the team's helpdesk: no setting, as it is kept with the secrets and never comes back to a window. */
export const useHelpdeskToken = create<HelpdeskToken>()(() => ({ stored: null, typed: '' }));

/** Asks main for what is kept. */
export async function loadToken(): Promise<void> {
  useHelpdeskToken.setState({ stored: await api.getHelpdeskToken() });
}

export function typeToken(typed: string): void {
  useHelpdeskToken.setState({ typed });
}

export function discardToken(): void {
  typeToken('');
}

/** @returns the helpdesk's address as it will be saved; null where it is none */
export function readUrl(text: string): string | null {
  const read = helpdeskUrlSchema.safeParse(text);
  return read.success ? read.data : null;
}

/** What is kept for the address in the field. */
export function tokenStateOf(url: string, savedUrl: string, stored: TokenState): TokenState {
  const origin = (text: string): string => (URL.canParse(text) ? new URL(text).origin : '');
  return origin(readUrl(url) ?? '') === origin(savedUrl) ? stored : 'missing';
}
