import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideScreenPop,
  templateValues,
  type AnsweredCall,
} from '../../../../main/domain/desk/screen-pop.ts';
import { answer, at, entryOf, newCall } from '../../../support/unit/events.ts';

const now = at(0);
const day = 24 * 60 * 60;

function decide(call: Partial<AnsweredCall> = {}) {
  return decideScreenPop({
    direction: 'in',
    answeredHere: true,
    phoneOn: true,
    activity: [],
    now,
    ...call,
  });
}

describe('an answered call', () => {
  it('opens a new ticket where nothing is known of the caller', () => {
    expect(decide()).toBe('newTicket');
  });

  it('opens the profile where something was within the last 30 days', () => {
    expect(decide({ activity: [at(-day)] })).toBe('profile');
    expect(decide({ activity: [at(-90 * day), at(-day), at(-60 * day)] })).toBe('profile');
  });

  it('opens a new ticket where all of it is older', () => {
    expect(decide({ activity: [at(-31 * day), at(-365 * day)] })).toBe('newTicket');
  });

  it('counts 30 days to the millisecond', () => {
    expect(decide({ activity: [at(-30 * day)] })).toBe('profile');
    expect(decide({ activity: [at(-30 * day - 0.001)] })).toBe('newTicket');
  });

  it('takes another clock that is ahead for now', () => {
    expect(decide({ activity: [at(120)] })).toBe('profile');
  });

  it('takes what is no time for nothing', () => {
    expect(decide({ activity: ['', 'yesterday'] })).toBe('newTicket');
  });

  it('opens nothing where another agent took it, on outbound calls, and with the phone switched off', () => {
    const activity = [at(-day)];
    for (const call of [{ answeredHere: false }, { direction: 'out' }, { phoneOn: false }] as const) {
      expect(decide(call)).toBeNull();
      expect(decide({ ...call, activity })).toBeNull();
    }
  });

  it('is decided by its most recent activity alone', () => {
    const seconds = fc.integer({ min: -60 * day, max: day });
    fc.assert(
      fc.property(fc.array(seconds, { minLength: 1 }), (all) => {
        const latest = [at(Math.max(...all))];
        expect(decide({ activity: all.map(at) })).toBe(decide({ activity: latest }));
      }),
    );
  });
});

describe('the values for a template', () => {
  const contact = {
    name: 'Anna Müller',
    organisation: 'Bäckerei Müller',
    emails: ['anna@example.com', 'info@example.com'],
  };
  const agent = { name: 'Emma Taylor', email: 'emma@example.com' };

  it('are those of the call, the contact and the agent', () => {
    expect(templateValues(entryOf([newCall(), answer()]), 'b', contact, agent)).toEqual({
      number: '+49 30 609854180',
      e164: '+4930609854180',
      digits: '4930609854180',
      name: 'Anna Müller',
      organisation: 'Bäckerei Müller',
      email: 'anna@example.com',
      callId: 'b',
      conversationId: 'a',
      agent: 'Emma Taylor',
      agentEmail: 'emma@example.com',
      line: '+49 211 1234567',
      direction: 'in',
      startedAt: at(0),
    });
  });

  it('are empty where nothing is known', () => {
    const withheld = templateValues(entryOf([newCall({ from: 'anonymous', to: null })]), 'a', null, null);
    const { callId, conversationId, direction, startedAt, ...others } = withheld;
    expect([callId, conversationId, direction, startedAt]).toEqual(['a', 'a', 'in', at(0)]);
    expect(new Set(Object.values(others))).toEqual(new Set(['']));
  });

  it('have no international number for an internal one', () => {
    const internal = templateValues(entryOf([newCall({ from: '21' })]), 'a', null, null);
    expect(internal).toMatchObject({ number: '21', e164: '', digits: '21' });
  });

  it('have no e-mail address where the contact has none', () => {
    const { email } = templateValues(entryOf([newCall()]), 'a', { ...contact, emails: [] }, agent);
    expect(email).toBe('');
  });
});
