import { create } from 'zustand';
import type { HelpdeskSettings, TokenState } from '../../../contract/helpdesk-commands.ts';
import { helpdeskUrlSchema } from '../../../contract/helpdesk.ts';
import { api } from '../../api.ts';

/** What stands in the fields. */
export interface ScreenPopDraft {
  when: 'answer' | 'never';
  target: 'app' | 'url' | 'zammad';
  urlTemplate: string;
  kind: 'none' | 'zammad';
  /** As it was typed. */
  url: string;
  group: string;
  timeAccounting: boolean;
  /** Typed, not saved yet; empty: the one that is stored stays. */
  token: string;
}

interface DraftState {
  saved: HelpdeskSettings | null;
  /** Null: nothing was changed. It outlives the page, as an answered call may lead away from it. */
  draft: ScreenPopDraft | null;
}

export const useScreenPopDraft = create<DraftState>()(() => ({ saved: null, draft: null }));

/** Asks main for what is saved. */
export async function loadSaved(): Promise<void> {
  useScreenPopDraft.setState({ saved: await api.getHelpdeskSettings() });
}

/** What stands in the fields where nothing was changed. */
export function draftOf({ screenPop, helpdesk }: HelpdeskSettings): ScreenPopDraft {
  const { when, target, urlTemplate } = screenPop;
  const { kind, url, group, timeAccounting } = helpdesk;
  return { when, target, urlTemplate, kind, url, group, timeAccounting, token: '' };
}

/** Changes fields; where they are as they were saved, there is no draft any more. */
export function change(changes: Partial<ScreenPopDraft>): void {
  useScreenPopDraft.setState(({ saved, draft }) => {
    if (!saved) return {};
    const before = draftOf(saved);
    const next = { ...(draft ?? before), ...changes };
    return { draft: JSON.stringify(next) === JSON.stringify(before) ? null : next };
  });
}

export function discard(): void {
  useScreenPopDraft.setState({ draft: null });
}

/** @returns the helpdesk's address as it will be saved; null where it is none */
export function readUrl(text: string): string | null {
  const read = helpdeskUrlSchema.safeParse(text);
  return read.success ? read.data : null;
}

/** What is stored for the address in the field. */
export function tokenStateOf({ url }: ScreenPopDraft, saved: HelpdeskSettings): TokenState {
  const origin = (text: string): string => (URL.canParse(text) ? new URL(text).origin : '');
  return origin(readUrl(url) ?? '') === origin(saved.helpdesk.url) ? saved.token : 'missing';
}

/** What cannot be saved as it is; keys of labels. */
export function invalidFields(
  draft: ScreenPopDraft,
  templateIsGood: boolean,
): ('screenPop.target' | 'screenPop.template' | 'helpdesk.url')[] {
  const { target, kind, url } = draft;
  return [
    ...(target === 'zammad' && kind === 'none' ? (['screenPop.target'] as const) : []),
    ...(target === 'url' && !templateIsGood ? (['screenPop.template'] as const) : []),

    ...(kind === 'zammad' && !readUrl(url) ? (['helpdesk.url'] as const) : []),
  ];
}
