import type { LogEntry } from '../contract/model/calls/caller-log.ts';
import type { GuideStep } from '../contract/settings/guide.ts';
import type { Navigation } from '../contract/model/navigation.ts';
import { api } from './api.ts';
import { run, useApp } from './store.ts';

/** Has the system's telephone program call a number. */
export function dial(number: string): void {
  run(api.dial(number));
}

/**
 * Goes to the contacts, to the one that is meant.
 * @param contactId where it is one of several; otherwise the first that the number belongs to
 */
export function goToContacts(
  view: Exclude<Navigation['view'], 'call'>,
  { conversationId, remote, party }: LogEntry,
  contactId = party?.contacts[0]?.id ?? null,
): void {
  useApp.setState({
    view: 'contacts',
    navigation: {
      view,
      conversationId,
      number: remote.number,
      contactId: view === 'newContact' ? null : contactId,
    },
  });
}

/** Shows a step of the guide, once the guide is shown; it is remembered, for whoever comes back. */
export function goToGuideStep(step: GuideStep): void {
  useApp.setState(({ guide }) => ({ guide: { ...guide, step } }));
  run(api.setGuideStep(step));
}
