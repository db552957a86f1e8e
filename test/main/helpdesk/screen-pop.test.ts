import { describe, expect, it, vi } from 'vitest';
import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import type { HelpdeskNotice } from '../../../contract/model/helpdesk.ts';
import { preferencesSchema } from '../../../contract/settings/preferences.ts';
import { settingsSchema } from '../../../contract/settings/settings.ts';
import { toLogEntry } from '../../../main/domain/conversations/caller-log.ts';
import { createPhoneBook } from '../../../main/domain/contacts/phone-book.ts';
import { compileRoster } from '../../../main/domain/calls/roster.ts';
import { createHelpdeskAccess } from '../../../main/helpdesk/helpdesk-access.ts';
import { createScreenPop } from '../../../main/helpdesk/screen-pop.ts';
import { zammadSystem } from '../../../main/zammad/zammad.ts';
import { openFakeZammad, type FakeZammad } from '../../support/zammad/fake-zammad.ts';
import { answer, at, callsOf, chris, entryOf, hangup, newCall } from '../../support/unit/events.ts';
import { token } from '../../support/unit/receiver.ts';

interface Options {
  screenPop?: object;
  preferences?: object;
  earlier?: LogEntry[];
  zammad?: FakeZammad;
  /** Whom the helpdesk knows a number of; as the fake has it unless told. */
  customersWith?: (number: string) => Promise<[]>;
  link?: () => Promise<void>;
  now?: string;
}

function setUp({
  screenPop = {},
  preferences = {},
  earlier = [],
  zammad,
  customersWith,
  link,
  now = at(6),
}: Options = {}) {
  const settings = settingsSchema.parse({
    version: 1,
    receiver: { token },
    agents: [
      { id: 'emma', name: 'Emma Taylor', sipgateUserIds: ['w0'] },
      { id: 'chris', sipgateUserIds: ['w1'] },
    ],
    screenPop,
    helpdesk: zammad ? { kind: 'zammad', url: zammad.url } : {},
  });
  const prefers = preferencesSchema.parse({ agentId: 'emma', ...preferences });
  const phoneBook = createPhoneBook('DE');
  const notices: HelpdeskNotice[] = [];
  const joined = new Map<string, { entry: LogEntry; records: [] }>();
  const navigate = vi.fn();
  const wantTicket = vi.fn();
  const openLink = vi.fn((_url: string) => link?.() ?? Promise.resolve());
  const access = createHelpdeskAccess(
    () => settings,
    { get: () => zammad?.token ?? null },
    () => phoneBook,
    { zammad: zammadSystem(fetch) },
  );
  const pop = createScreenPop({
    settings: () => settings,
    preferences: () => prefers,
    roster: () => compileRoster(settings),
    book: { withNumber: () => earlier, conversation: (id) => joined.get(id) ?? null },
    phoneBook: () => phoneBook,
    access: customersWith
      ? { ...access, customersWith: (_helpdesk, number) => customersWith(number) }
      : access,
    store: { report: (notice) => notices.push(notice), clear: () => undefined },
    navigate,
    wantTicket,
    openLink,
    now: () => now,
    failed: (error) => {
      throw error;
    },
  });
  const changed = (entry: LogEntry, removed: string[] = []): void => {
    pop({ entry, removed, months: [], also: [] });
  };
  return { changed, navigate, wantTicket, openLink, notices, phoneBook, prefers, joined };
}

const answered = entryOf([newCall(), answer()]);

/** A helpdesk that says who calls when the test says so. */
async function slowHelpdesk() {
  const zammad = await openFakeZammad();
  const waiting = new Map<string, () => void>();
  const customersWith = (number: string): Promise<[]> =>
    new Promise((resolve) => {
      waiting.set(number, () => {
        resolve([]);
      });
    });
  const answer = async (from: string): Promise<void> => {
    await vi.waitFor(() => {
      expect(waiting.has(`+${from}`)).toBe(true);
    });
    waiting.get(`+${from}`)?.();
    await new Promise(setImmediate);
  };
  return { zammad, customersWith, answer };
}

const older = '4930609854180';
const newer = '492111234567';
const callOf = (callId: string, from: string): LogEntry =>
  toLogEntry(callId, callsOf([newCall({ callId, from }), answer({ callId, from })]));

describe('the screen pop', () => {
  it('comes once, however often the call changes, and under whichever name', async () => {
    const { changed, navigate } = setUp();
    changed(entryOf([newCall()]));
    changed(answered);
    changed(answered);
    changed(toLogEntry('parent', callsOf([newCall(), answer()])), ['a']);
    await vi.waitFor(() => {
      expect(navigate).toHaveBeenCalled();
    });
    expect(navigate).toHaveBeenCalledExactlyOnceWith({
      view: 'newContact',
      conversationId: 'a',
      contactId: null,
      number: '+4930609854180',
    });
  });

  it.each([
    ['another agent answered', {}, entryOf([newCall(), answer({ user: chris })])],
    ['the phone is off', { preferences: { phoneOn: false } }, answered],
    ['nobody is to be disturbed', { preferences: { doNotDisturbUntil: at(60) } }, answered],
    ['nobody works here', { preferences: { agentId: null } }, answered],
    ['nothing is to open', { screenPop: { when: 'never' } }, answered],
    ['the call is over', {}, entryOf([newCall(), answer(), hangup()])],
    ['it was answered before the app was started', { now: at(5 + 61) }, answered],
    ['it is outbound', {}, entryOf([newCall({ direction: 'out' }), answer({ direction: 'out' })])],
  ])('does not come where %s', async (_why, options, entry) => {
    const { changed, navigate, openLink } = setUp(options);
    changed(entry);
    await new Promise(setImmediate);
    expect(navigate).not.toHaveBeenCalled();
    expect(openLink).not.toHaveBeenCalled();
  });

  it('does not come later where the phone was off when the call was answered', async () => {
    const { changed, navigate, prefers } = setUp({ preferences: { phoneOn: false } });
    changed(answered);
    prefers.phoneOn = true;
    changed(answered);
    await new Promise(setImmediate);
    expect(navigate).not.toHaveBeenCalled();
  });

  it('shows the contact of a known caller, and the call where several may be meant', async () => {
    const { changed, navigate, phoneBook } = setUp();
    const contact = {
      name: 'Anna',
      organisation: '',
      numbers: [{ kind: 'work', number: '030 609854180' }],
      emails: [],
      address: '',
      webPage: '',
      tags: [],
      note: '',
      source: 'own',
      sourceId: null,
      changedAt: at(0),
    } as const;
    phoneBook.put({ ...contact, id: '1', numbers: [...contact.numbers], emails: [], tags: [] });
    changed(answered);
    await vi.waitFor(() => {
      expect(navigate).toHaveBeenLastCalledWith(expect.objectContaining({ view: 'contact', contactId: '1' }));
    });
    phoneBook.put({ ...contact, id: '2', numbers: [...contact.numbers], emails: [], tags: [] });
    changed(toLogEntry('b', callsOf([newCall(), answer()])));
    await vi.waitFor(() => {
      expect(navigate).toHaveBeenLastCalledWith(expect.objectContaining({ view: 'call', contactId: null }));
    });
  });

  it('shows the call and says why, where template or system do not let the page open', async () => {
    const bad = setUp({ screenPop: { target: 'url', urlTemplate: 'javascript:alert(1)' } });
    bad.changed(answered);
    await vi.waitFor(() => {
      expect(bad.navigate).toHaveBeenCalledOnce();
    });
    expect(bad.openLink).not.toHaveBeenCalled();
    expect(bad.notices).toMatchObject([{ why: { kind: 'template', problem: { code: 'notHttps' } } }]);

    const link = () => Promise.reject(new Error('no browser'));
    const closed = setUp({ screenPop: { target: 'url', urlTemplate: 'https://a.example' }, link });
    closed.changed(answered);
    await vi.waitFor(() => {
      expect(closed.navigate).toHaveBeenCalledOnce();
    });
    expect(closed.notices).toMatchObject([{ why: { kind: 'link', message: 'no browser' } }]);
  });

  it('goes by earlier calls with notes, and does not ask Zammad for tickets then', async () => {
    const zammad = await openFakeZammad();
    const noted = { ...entryOf([newCall(), answer(), hangup()]), conversationId: 'earlier', note: 'Hello' };
    const { changed, navigate, wantTicket } = setUp({ zammad, earlier: [noted] });
    changed(answered);
    await vi.waitFor(() => {
      expect(navigate).toHaveBeenCalledWith(expect.objectContaining({ view: 'newContact' }));
    });
    expect(wantTicket).not.toHaveBeenCalled();
    expect(zammad.requests).toEqual([]);
    await zammad.close();
  });

  it('wants a ticket for a caller without any history, where there is a helpdesk', async () => {
    const zammad = await openFakeZammad();
    const { changed, navigate, wantTicket } = setUp({ zammad });
    changed(answered);
    await vi.waitFor(() => {
      expect(wantTicket).toHaveBeenCalledExactlyOnceWith('a');
    });
    expect(navigate).toHaveBeenCalledWith(expect.objectContaining({ view: 'call' }));
    await zammad.close();
  });

  it('shows the call where Zammad is to open and nobody set it up', async () => {
    const { changed, navigate, notices } = setUp({ screenPop: { target: 'zammad' } });
    changed(answered);
    await vi.waitFor(() => {
      expect(navigate).toHaveBeenCalledOnce();
    });
    expect(notices).toMatchObject([{ why: { kind: 'noToken' } }]);
  });

  it.each([
    ['after', [newer, older]],
    ['before', [older, newer]],
  ])('is that of the call answered last, where the older one is decided %s it', async (_when, order) => {
    const { zammad, customersWith, answer: decide } = await slowHelpdesk();
    const { changed, navigate, wantTicket } = setUp({ zammad, customersWith });
    changed(callOf('older', older));
    changed(callOf('newer', newer));
    for (const number of order) await decide(number);
    expect(wantTicket).toHaveBeenCalledExactlyOnceWith('newer');
    expect(navigate).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ conversationId: 'newer' }));
    await zammad.close();
  });

  it('comes for a call that ended before it was decided: there is something to write down', async () => {
    const { zammad, customersWith, answer: decide } = await slowHelpdesk();
    const { changed, navigate } = setUp({ zammad, customersWith });
    changed(answered);
    changed(entryOf([newCall(), answer(), hangup()]));
    await decide(older);
    expect(navigate).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ conversationId: 'a' }));
    await zammad.close();
  });

  it('does not come where the phone was switched off before it was decided', async () => {
    const { zammad, customersWith, answer: decide } = await slowHelpdesk();
    const { changed, navigate, wantTicket, prefers } = setUp({ zammad, customersWith });
    changed(answered);
    prefers.phoneOn = false;
    await decide(older);
    expect(navigate).not.toHaveBeenCalled();
    expect(wantTicket).not.toHaveBeenCalled();
    await zammad.close();
  });

  it('is that of the conversation which the call turned out to be part of meanwhile', async () => {
    const { zammad, customersWith, answer: decide } = await slowHelpdesk();
    const { changed, wantTicket, joined } = setUp({ zammad, customersWith });
    changed(answered);
    joined.set('a', { entry: toLogEntry('parent', callsOf([newCall(), answer()])), records: [] });
    await decide(older);
    expect(wantTicket).toHaveBeenCalledExactlyOnceWith('parent');
    await zammad.close();
  });

  it('does not fall back to the app over a newer call, where its page did not open', async () => {
    let refuse = (): void => undefined;
    const link = (): Promise<void> =>
      new Promise((_resolve, reject) => {
        refuse = () => {
          reject(new Error('no browser'));
        };
      });
    const { changed, navigate, openLink, notices } = setUp({
      screenPop: { target: 'url', urlTemplate: 'https://a.example' },
      link,
    });
    changed(callOf('older', older));
    await vi.waitFor(() => {
      expect(openLink).toHaveBeenCalledOnce();
    });
    const refuseOlder = refuse;
    changed(callOf('newer', newer));
    await vi.waitFor(() => {
      expect(openLink).toHaveBeenCalledTimes(2);
    });
    refuseOlder();
    await vi.waitFor(() => {
      expect(notices).toHaveLength(1);
    });
    expect(navigate).not.toHaveBeenCalled();
  });
});
