import { describe, expect, it } from 'vitest';
import { scenarios, simulatedUser, team, type ScenarioName } from '../../../main/simulator/scenarios.ts';
import type { Step } from '../../../main/simulator/scenarios.ts';
import { castOf } from '../../support/unit/office.ts';

const names = Object.keys(scenarios) as ScenarioName[];

function fieldsOf(step: Step): Map<string, string> {
  return new Map(step.fields);
}

/** The fields that sipgate sends with an event, in the words of its documentation. */
function expectedFields({ event, direction, fields }: Step): string[] {
  const always = ['event', 'direction', 'from', 'to', 'callId', 'origCallId', 'xcid'];
  const values = new Map(fields);
  const diversion = values.has('diversion') ? ['diversion'] : [];
  if (event === 'newCall') return [...always, 'user[]', 'userId[]', 'fullUserId[]', ...diversion];
  if (event === 'hangup') return [...always, 'cause', 'answeringNumber', ...diversion];
  const picker =
    direction === 'out'
      ? []
      : values.get('user') === 'voicemail'
        ? ['user']
        : ['user', 'userId', 'fullUserId'];
  return [...always, ...picker, 'answeringNumber', ...diversion];
}

describe.each(names)('the scenario %s', (name) => {
  const steps = scenarios[name](castOf());

  it('sends with each event the fields that sipgate sends', () => {
    for (const step of steps) expect([...fieldsOf(step).keys()]).toEqual(expectedFields(step));
  });

  it('has in its fields what its steps say', () => {
    for (const step of steps) {
      const { event, direction, callId } = Object.fromEntries(step.fields);
      expect({ event, direction, callId }).toEqual({
        event: step.event,
        direction: step.direction,
        callId: step.callId,
      });
    }
  });

  it('sends names and ids of users in the same number, at least one', () => {
    for (const { event, fields } of steps) {
      if (event !== 'newCall') continue;
      const count = (field: string) => fields.filter(([key]) => key === field).length;
      expect(count('user[]')).toBeGreaterThan(0);
      expect([count('userId[]'), count('fullUserId[]')]).toEqual([count('user[]'), count('user[]')]);
    }
  });

  it('begins every call with newCall and ends it with hangup', () => {
    for (const id of new Set(steps.map(({ callId }) => callId))) {
      const events = steps.filter(({ callId }) => callId === id).map(({ event }) => event);
      expect(events[0]).toBe('newCall');
      expect(events.at(-1)).toBe('hangup');
      expect(events.length).toBe(new Set(events).size);
    }
  });

  it('can be played with a single user and with a withheld number', () => {
    const cast = castOf({ from: 'anonymous', users: [simulatedUser('Emma', 0)] });
    const alone = scenarios[name](cast);
    expect(alone.map(({ event }) => event).sort()).toContain('newCall');
    expect(fieldsOf(alone[0] ?? fail()).get('from')).toBe('anonymous');
  });
});

function fail(): never {
  throw new Error('a scenario has at least one step');
}

describe('calls that come from others', () => {
  it('name the call they came from, and the number that diverted them', () => {
    for (const name of ['transfer', 'forwarded'] as const) {
      const steps = scenarios[name](castOf());
      const second = steps.find(({ event, callId }) => event === 'newCall' && callId === '2');
      expect(Object.fromEntries(second?.fields ?? [])).toMatchObject({
        origCallId: '1',
        from: '4930609854180',
        diversion: '492111234567',
        'user[]': 'Chris',
      });
    }
  });

  it('of a group share an id that is no call, and are announced one for each member', () => {
    const steps = scenarios.group(castOf({ users: team }));
    const announced = steps.filter(({ event }) => event === 'newCall').map(fieldsOf);
    expect(announced.map((fields) => fields.get('user[]'))).toEqual(['Doc', 'Marty', 'Emma']);
    expect(announced.map((fields) => fields.get('origCallId'))).toEqual(['1', '1', '1']);
    expect(announced.map((fields) => fields.get('callId'))).toEqual(['2', '3', '4']);
  });

  it('and no others do so: where there is none, a call came from itself', () => {
    const [step] = scenarios['inbound-answered'](castOf());
    expect(fieldsOf(step ?? fail()).get('origCallId')).toBe(step?.callId);
  });
});
