import { describe, expect, it } from 'vitest';
import type { Preferences } from '../../../../contract/settings/preferences.ts';
import { announcementOf } from '../../../../main/domain/desk/announcement.ts';
import type { CallAtDesk } from '../../../../main/domain/desk/call-at-desk.ts';
import { followed, noPopUps } from '../../../../main/domain/desk/pop-up-state.ts';
import { answer, at, entryOf, newCall } from '../../../support/unit/events.ts';

const desk: CallAtDesk = {
  wanted: true,
  own: false,
  dials: false,
  phoneOn: true,
  others: ['Chris'],
  ringsForAgent: true,
  since: at(0),
  callId: 'a',
};
const ringing = followed(noPopUps, entryOf([newCall()]), desk);
const talking = followed(ringing, entryOf([newCall(), answer()]), { ...desk, wanted: false, own: true });
const tickets = { state: 'asking' } as const;
const history = { last: null, open: 2 } as never;

function announce(state: typeof ringing, preferences: Partial<Preferences>, canNotify = true) {
  const all = { announce: 'popUp', soundOn: false, soundVolume: 0.6, ...preferences } as const;
  return announcementOf(state, all, canNotify, {
    historyOf: () => history,
    controlOf: () => null,
    ticketsOf: () => tickets,
  });
}

describe('a call that rings', () => {
  it.each([
    ['popUp', 1, 0],
    ['notification', 0, 1],
    ['both', 1, 1],
    ['none', 0, 0],
  ] as const)('with "%s": %i pop-ups, %i notifications', (how, popUps, notified) => {
    const announced = announce(ringing, { announce: how });
    expect(announced.page.popUps).toHaveLength(popUps);
    expect(announced.notified).toHaveLength(notified);
  });

  it('pops up where the system shows no notifications', () => {
    expect(announce(ringing, { announce: 'notification' }, false)).toMatchObject({
      page: { popUps: [{ stage: 'ringing' }] },
      notified: [],
    });
    expect(announce(ringing, { announce: 'none' }, false).page.popUps).toEqual([]);
  });

  it('tells what was with the caller before', () => {
    expect(announce(ringing, {}).page.popUps[0]).toMatchObject({ history, tickets });
  });

  it('is heard as loud as wished, in whatever way it is seen', () => {
    expect(announce(ringing, {}).page.ring).toBeNull();
    expect(announce(ringing, { soundOn: true }).page.ring).toBe(0.6);
    expect(announce(ringing, { soundOn: true, announce: 'notification' }).page.ring).toBe(0.6);
    expect(announce(ringing, { soundOn: true, soundVolume: 0 }).page.ring).toBeNull();
  });
});

describe('a call on the phone', () => {
  it('is shown, and neither heard nor notified of', () => {
    expect(announce(talking, { announce: 'both', soundOn: true })).toMatchObject({
      page: { popUps: [{ stage: 'talking' }], ring: null },
      notified: [],
    });
  });
});
