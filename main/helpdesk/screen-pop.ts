import type { LogEntry } from '../../contract/model/calls/caller-log.ts';
import type { Contact } from '../../contract/model/contacts/contact.ts';
import type { HelpdeskNotice } from '../../contract/model/helpdesk.ts';
import { isHelpdesk } from '../../contract/settings/helpdesk.ts';
import type { Navigation } from '../../contract/model/navigation.ts';
import type { Preferences } from '../../contract/settings/preferences.ts';
import type { Settings } from '../../contract/settings/settings.ts';
import { attentionOf, isPhoneOn } from '../domain/desk/attention.ts';
import type { CallBook, CallChange } from '../domain/conversations/call-book.ts';
import type { PhoneBook } from '../domain/contacts/phone-book.ts';
import { profileIn } from '../domain/contacts/profile-navigation.ts';
import type { Roster } from '../domain/calls/roster.ts';
import { decideScreenPop, templateValues } from '../domain/desk/screen-pop.ts';
import { readTemplate } from '../domain/desk/url-template.ts';
import { messageOf } from '../lib/pure/message-of.ts';
import type { Helpdesk } from '../ports/helpdesk.ts';
import { toHelpdeskResultWithin } from './to-result.ts';
import type { HelpdeskAccess } from './helpdesk-access.ts';
import type { HelpdeskStore } from './helpdesk-store.ts';
import { createSeenBefore } from './seen-before.ts';

/** What the screen pop works with; a root joins it. */
export interface ScreenPopParts {
  settings: () => Settings;
  preferences: () => Preferences;
  roster: () => Roster;
  book: Pick<CallBook, 'withNumber' | 'conversation'>;
  phoneBook: () => Pick<PhoneBook, 'lookup'>;
  access: Pick<HelpdeskAccess, 'current' | 'customersWith'>;
  store: Pick<HelpdeskStore, 'report' | 'clear'>;
  /** Shows something in the app window, without taking the focus. */
  navigate: (target: Navigation) => void;
  /** A ticket for this conversation is to be filled in, in the app window. */
  wantTicket: (conversationId: string) => void;
  /** Opens an address outside of the app; rejects where that does not work. */
  openLink: (url: string) => Promise<void>;
  /** ISO 8601. */
  now: () => string;
  /** Told of faults of our own. */
  failed: (error: unknown) => void;
}

/** An answer that is older is no news: the app was started, or somebody wrote a note meanwhile. Milliseconds. */
const newsFor = 60_000;
/** How long the agent waits for what the helpdesk knows. */
const patienceSeconds = 5;

/**
 * Opens what is known of a caller when this desktop's agent answers: once for each conversation and whoever answered it.
 * Whoever was answered last is the one that is opened, however long the helpdesk takes; also when the call is over by then,
 * as what was said is still to be written down.
 * @returns takes a change of a call; never throws and never waits
 */
export function createScreenPop(parts: ScreenPopParts): (change: CallChange) => void {
  const { settings, preferences, roster, now, failed } = parts;
  const isFirst = createSeenBefore();
  let latest: LogEntry | null = null;

  return ({ entry, removed }) => {
    const { agentId } = preferences();
    if (agentId === null || attentionOf(entry, roster()).answered !== agentId) return;
    const known = [entry.conversationId, ...removed].map((id) => `${agentId} ${id}`);
    // Whatever follows from it: switching the phone on later must not bring up a call that goes on.
    if (!isFirst(known) || !isNews(entry, now())) return;
    if (settings().screenPop.when === 'never' || !isPhoneOn(preferences(), now())) return;
    latest = entry;
    const isWanted = (): boolean =>
      latest === entry && preferences().agentId === agentId && isPhoneOn(preferences(), now());
    pop(parts, entry, isWanted).catch(failed);
  };
}

function isNews({ state, legs }: LogEntry, now: string): boolean {
  const answered = legs.map(({ answeredAt }) => answeredAt ?? '').sort();
  return state === 'connected' && Date.parse(now) - Date.parse(answered.at(-1) ?? '') < newsFor;
}

/** @param isWanted whether it still is: nobody else was answered meanwhile, and the phone is on */
async function pop(parts: ScreenPopParts, answered: LogEntry, isWanted: () => boolean): Promise<void> {
  const { target } = parts.settings().screenPop;
  const helpdesk = parts.access.current();
  const { decision, customerId } = await decide(parts, answered, helpdesk);
  if (decision === null || !isWanted()) return;
  // It may have turned out to be part of another one.
  const { entry } = parts.book.conversation(answered.conversationId) ?? { entry: answered };
  if (target === 'url' && (await openPage(parts, entry))) return;
  if (isHelpdesk(target) && (await openHelpdesk(parts, helpdesk, decision, customerId))) return;
  if (!isWanted()) return;

  const isTicket = decision === 'newTicket' && helpdesk !== null && target !== 'url';
  parts.navigate(isTicket ? callOf(entry) : profileIn(entry, parts.phoneBook()));
  if (isTicket) parts.wantTicket(entry.conversationId);
}

interface Decision {
  decision: 'profile' | 'newTicket' | null;
  /** In the helpdesk; null where it does not know the caller, or did not say. */
  customerId: number | null;
}

/** By what this app knows and, where that is not enough, by what the helpdesk says. */
async function decide(
  { settings, book, access, store, now }: ScreenPopParts,
  entry: LogEntry,
  helpdesk: Helpdesk | null,
): Promise<Decision> {
  const { number } = entry.remote;
  const earlier = number === null ? [] : book.withNumber(number);
  const notes = earlier
    .filter(({ conversationId, note }) => conversationId !== entry.conversationId && note !== '')
    .map(({ endedAt, startedAt }) => endedAt ?? startedAt);
  const decideOn = (activity: readonly string[]): Decision['decision'] =>
    decideScreenPop({ direction: entry.direction, answeredHere: true, phoneOn: true, activity, now: now() });
  const byNotes = decideOn(notes);
  const { target } = settings().screenPop;
  const isAsked = helpdesk !== null && number !== null && (byNotes !== 'profile' || isHelpdesk(target));
  if (!isAsked) return { decision: byNotes, customerId: null };

  let customerId: number | null = null;
  const askForTickets = async (): Promise<string[]> => {
    const customers = await access.customersWith(helpdesk, number);
    customerId = customers[0]?.id ?? null;
    if (byNotes === 'profile') return [];
    const tickets = await Promise.all(customers.map(({ id }) => helpdesk.tickets.ofCustomer(id, 5)));
    return tickets.flat().map(({ updatedAt }) => updatedAt);
  };
  const tickets = await toHelpdeskResultWithin(patienceSeconds, askForTickets());
  if (tickets.ok) store.clear('screenPop');
  else report(store, { kind: 'helpdesk', problem: tickets.problem });
  return { decision: decideOn([...notes, ...(tickets.ok ? tickets.value : [])]), customerId };
}

/** @returns whether the web page opened */
async function openPage(parts: ScreenPopParts, entry: LogEntry): Promise<boolean> {
  const { settings, preferences, phoneBook, store } = parts;
  const template = readTemplate(settings().screenPop.urlTemplate);
  if (!template.ok) {
    report(store, { kind: 'template', problem: template.problem });
    return false;
  }
  const { agentId } = preferences();
  const agent = settings().agents.find(({ id }) => id === agentId) ?? null;
  const answered = entry.legs.find((leg) => leg.answeredAt !== null) ?? entry.legs[0];
  const contact = contactOf(entry, phoneBook());
  const values = templateValues(entry, answered?.callId ?? entry.conversationId, contact, agent);
  return await open(parts, template.fill(values));
}

/** @returns whether a page of the helpdesk opened */
async function openHelpdesk(
  parts: ScreenPopParts,
  helpdesk: Helpdesk | null,
  decision: 'profile' | 'newTicket',
  customerId: number | null,
): Promise<boolean> {
  if (!helpdesk) {
    report(parts.store, { kind: 'noToken' });
    return false;
  }
  const { profile, newTicket } = helpdesk.links;
  const isProfile = decision === 'profile' && customerId !== null;
  return await open(parts, isProfile ? profile(customerId) : newTicket(customerId));
}

async function open({ openLink, store }: ScreenPopParts, url: string): Promise<boolean> {
  try {
    await openLink(url);
    return true;
  } catch (error) {
    report(store, { kind: 'link', message: messageOf(error) });
    return false;
  }
}

function report(
  store: Pick<HelpdeskStore, 'report'>,
  why: (HelpdeskNotice & { kind: 'screenPop' })['why'],
): void {
  store.report({ kind: 'screenPop', why });
}

function contactOf(entry: LogEntry, phoneBook: Pick<PhoneBook, 'lookup'>): Contact | null {
  const [first] = phoneBook.lookup(entry.remote.number).matches;
  return first?.certainty === 'known' ? first.contact : null;
}

function callOf({ conversationId, remote }: LogEntry): Navigation {
  return { view: 'call', conversationId, contactId: null, number: remote.number };
}
