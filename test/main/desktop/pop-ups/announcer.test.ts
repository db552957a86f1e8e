import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PopUps } from '../../../../contract/model/pop-up.ts';
import { preferencesSchema, type PreferenceChanges } from '../../../../contract/settings/preferences.ts';
import { createAnnouncer } from '../../../../main/desktop/pop-ups/announcer.ts';
import { desktopTexts } from '../../../../main/desktop/texts/texts.ts';
import { fakeElectron } from '../../../support/unit/electron.ts';
import { answer, entryOf, newCall } from '../../../support/unit/events.ts';

const ringing = entryOf([newCall()]);
const connected = entryOf([newCall(), answer()]);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp(changes: PreferenceChanges = {}) {
  const { electron, notifications, can } = fakeElectron();
  const desk = { preferences: preferencesSchema.parse(changes), canMakeTickets: false };
  const pages: PopUps[] = [];
  const open = vi.fn();
  const announcer = createAnnouncer(
    {
      atDesk: (entry) => ({
        wanted: entry.state === 'ringing',
        own: false,
        dials: false,
        phoneOn: true,
        others: [],
        ringsForAgent: false,
        since: null,
        callId: null,
      }),
      canMakeTickets: () => desk.canMakeTickets,
      historyOf: () => null,
      controlOf: () => null,
      ticketsOf: () => null,
    },
    () => desk.preferences,
    {
      texts: () => desktopTexts('en'),
      open,
      publish: (page) => pages.push(page),
      notifications: electron.notifications,
    },
  );
  return { announcer, notifications, can, desk, pages, open };
}

describe('a call that rings', () => {
  it('pops up, and no notification tells of it', () => {
    const { announcer, notifications, pages } = setUp();
    announcer.follow(ringing);
    expect(pages.at(-1)?.popUps.map(({ entry }) => entry.conversationId)).toEqual(['a']);
    expect(notifications).toEqual([]);
    expect(announcer.announced('a')).toBe('popUp');
    expect(announcer.announced('b')).toBeNull();
  });

  it('is told of by one silent notification that stays, and goes when somebody has answered', () => {
    const { announcer, notifications, pages } = setUp({ announce: 'notification' });
    announcer.follow(ringing);
    announcer.refresh();
    expect(notifications).toHaveLength(1);
    expect(notifications[0]?.text).toEqual({
      title: ringing.remote.label,
      body: 'Incoming call to +49 211 1234567',
      silent: true,
      timeoutType: 'never',
    });
    expect(pages.at(-1)?.popUps).toEqual([]);
    expect(announcer.announced('a')).toBe('notification');
    announcer.follow(connected);
    expect(notifications[0]?.closed).toBe(true);
    expect(announcer.announced('a')).toBeNull();
  });

  it('opens with a click on its notification', () => {
    const { announcer, notifications, open } = setUp({ announce: 'both' });
    announcer.follow(ringing);
    notifications[0]?.click();
    expect(open).toHaveBeenCalledExactlyOnceWith({
      view: 'call',
      conversationId: 'a',
      contactId: null,
      number: ringing.remote.number,
    });
  });

  it('pops up where the system shows no notifications: none is lost', () => {
    const { announcer, notifications, can, pages } = setUp({ announce: 'notification' });
    can.notify = false;
    announcer.follow(ringing);
    expect(pages.at(-1)?.popUps).toHaveLength(1);
    expect(notifications).toEqual([]);
  });

  it('is announced anew when the preferences have changed', () => {
    const { announcer, notifications, desk, pages } = setUp();
    announcer.follow(ringing);
    desk.preferences = preferencesSchema.parse({ announce: 'notification' });
    announcer.review();
    expect(pages.at(-1)?.popUps).toEqual([]);
    expect(notifications).toHaveLength(1);
  });

  it('says with every picture whether tickets can be made', () => {
    const { announcer, desk, pages } = setUp();
    announcer.follow(ringing);
    desk.canMakeTickets = true;
    announcer.refresh();
    expect(pages.map(({ canMakeTickets }) => canMakeTickets)).toEqual([false, true]);
    expect(announcer.page().canMakeTickets).toBe(true);
  });
});
