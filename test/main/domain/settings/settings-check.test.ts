import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsSchema, type Settings } from '../../../../contract/settings/settings.ts';
import type { TeamChanges, TeamField } from '../../../../contract/settings/team-settings.ts';
import { tryNumber } from '../../../../main/domain/settings/number-trial.ts';
import { compileRules } from '../../../../main/domain/calls/rules.ts';
import { checkFields, problemsOf } from '../../../../main/domain/settings/settings-check.ts';
import {
  conflicts,
  exportOf,
  fieldsOf,
  pathsIn,
  withFields,
} from '../../../../main/domain/settings/team-fields.ts';

const token = 't'.repeat(43);
const settings = settingsSchema.parse({ version: 1, receiver: { token } });
const knowledge = { isKey: (pem: string) => pem === 'a key' };

/** What is wrong with fields, as `field row column code`. */
const wrong = (changes: TeamChanges): string[] =>
  checkFields({ ...fieldsOf(settings), ...changes }, knowledge).map(({ field, row, column, code }) =>
    [field, row, column, code].filter((part) => part !== null).join(' '),
  );
const agent = { id: 'emma', name: 'Emma', email: '', sipgateUserIds: [], numbers: [] };

describe('what is checked', () => {
  it('finds nothing in the defaults', () => {
    expect(wrong({})).toEqual([]);
  });

  it.each<[TeamField, unknown, string | null]>([
    ['country', 'XX', 'country notACountry'],
    ['country', 'at', null],
    ['receiver.port', '', 'receiver.port notAPort'],
    ['receiver.port', '65536', 'receiver.port notAPort'],
    ['receiver.port', '80.5', 'receiver.port notAPort'],
    ['receiver.port', ' 4747 ', null],
    ['receiver.publicUrl', 'calls.example.com', 'receiver.publicUrl notAUrl'],
    ['receiver.publicUrl', 'https://calls.example.com/?x', 'receiver.publicUrl notAUrl'],
    ['receiver.publicUrl', '', null],
    ['receiver.additionalPublicKeys', ['a key', ''], 'receiver.additionalPublicKeys 1 notAKey'],
    ['callerLog.retentionMonths', '0', 'callerLog.retentionMonths notMonths'],
    ['callerLog.retentionMonths', '', 'callerLog.retentionMonths notMonths'],
    ['callerLog.retentionMonths', '120', null],
    ['outbound.defaultCallerId', '110', 'outbound.defaultCallerId notACallerId'],
    ['outbound.defaultCallerId', '030 609854180', null],
    ['helpdesk.url', 'http://zammad.example.com', 'helpdesk.url notAHelpdesk'],
    ['helpdesk.kind', 'zammad', 'helpdesk.url notAHelpdesk'],
    ['screenPop.target', 'zammad', 'screenPop.target helpdeskMissing'],
    ['screenPop.target', 'url', 'screenPop.urlTemplate notATemplate'],
  ])('%s = %j: %s', (field, value, problem) => {
    expect(wrong({ [field]: value })).toEqual(problem === null ? [] : [problem]);
  });

  it.each([
    ['', 'missing'],
    ['  ', 'missing'],
    ['somebody', 'notAPattern'],
    ['+49 30 1234567890123456789', 'notAPattern'],
    ['+', 'notAPattern'],
    ['49+30', 'notAPattern'],
    ['anonymous', null],
    [' Anonymous ', null],
    ['*', null],
    ['49 30*', null],
    ['0049 (0) 30 / 60-00', null],
    ['007', null],
  ])('a blocked caller %j: %s', (callerId, code) => {
    const rows = [{ callerId, answer: 'busy' as const, note: '' }];
    expect(wrong({ 'inbound.blocked': rows })).toEqual(
      code === null ? [] : [`inbound.blocked 0 callerId ${code}`],
    );
  });

  it('names every cell of a row that is not complete', () => {
    expect(wrong({ 'outbound.routes': [{ destination: '', callerId: '007', note: '' }] })).toEqual([
      'outbound.routes 0 destination missing',
      'outbound.routes 0 callerId notACallerId',
    ]);
    const odd = { ...agent, name: ' ', email: 'x', sipgateUserIds: ['w0', 'emma'], numbers: ['4930*'] };
    expect(wrong({ agents: [agent, odd] })).toEqual(
      [
        'id sameId',
        'name missing',
        'email notAnEmail',
        'sipgateUserIds notAUserId',
        'numbers notANumber',
      ].map((cell) => `agents 1 ${cell}`),
    );
    const ids = ['w0', ' 1234567W0', 'e0', '1234567e0', ''];
    expect(wrong({ agents: [{ ...agent, sipgateUserIds: ids }] })).toEqual([]);
    const notify = [
      { destination: '', agentIds: [], note: '' },
      { destination: '4930*', agentIds: ['gone'], note: '' },
    ];
    expect(wrong({ notify })).toEqual([
      'notify 0 destination missing',
      'notify 0 agentIds missing',
      'notify 1 agentIds unknownAgent',
    ]);
  });

  it('tells what was wrong before from what a change brings', () => {
    const before = {
      ...fieldsOf(settings),
      'inbound.blocked': [{ callerId: '', answer: 'busy' as const, note: '' }],
    };
    const old = (changes: TeamChanges): boolean[] =>
      problemsOf({ ...before, ...changes }, before, knowledge).map((problem) => problem.old);
    expect(old({ country: 'AT' })).toEqual([true]);
    expect(old({ country: 'XX' })).toEqual([false, true]);
    expect(old({ 'inbound.blocked': [...before['inbound.blocked'], ...before['inbound.blocked']] })).toEqual([
      false,
      false,
    ]);
  });
});

const typed = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.stringMatching(/^[+0-9 ()/*-]{0,16}$/),
  fc.constantFrom(
    'anonymous',
    '+49 30 609854180',
    '0171 5000000',
    '4930*',
    '41*',
    'w0',
    '1234567e0',
    'https://a.example',
  ),
);
const row = fc.record({ destination: typed, callerId: typed, note: typed });
const blockedRow = fc.record({
  callerId: typed,
  answer: fc.constantFrom('busy', 'rejected', 'voicemail'),
  note: typed,
});
const changesOf = fc.record(
  {
    country: fc.oneof(typed, fc.constantFrom('DE', 'AT', 'ch')),
    'receiver.port': fc.oneof(typed, fc.nat(70_000).map(String)),
    'receiver.publicUrl': typed,
    'inbound.blocked': fc.array(blockedRow, { maxLength: 3 }),
    'outbound.routes': fc.array(row, { maxLength: 3 }),
    'outbound.defaultCallerId': typed,
    'callerLog.retentionMonths': fc.oneof(typed, fc.nat(200).map(String)),
    agents: fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c'),
        name: typed,
        email: typed,
        sipgateUserIds: fc.array(typed, { maxLength: 2 }),
        numbers: fc.array(typed, { maxLength: 2 }),
      }),
      { maxLength: 3 },
    ),
    'helpdesk.url': typed,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<TeamChanges>;

/** Without what is wrong in them, until nothing is. */
function withoutProblems(changes: TeamChanges): TeamChanges {
  const fields = fieldsOf(settings);
  const bad = problemsOf({ ...fields, ...changes }, fields, knowledge).map(({ field }) => field);
  const good = Object.entries(changes).filter(([field]) => !bad.includes(field as TeamField));
  return bad.length === 0 ? changes : withoutProblems(Object.fromEntries(good));
}

describe('whatever is typed', () => {
  it('fits the settings where nothing is found wrong, and stands there as it was meant', () => {
    fc.assert(
      fc.property(changesOf, (changes) => {
        const read = withFields(settings, withoutProblems(changes));
        expect(read.ok).toBe(true);
        if (!read.ok) return;
        // What is kept is itself what can be typed: saving it again changes nothing.
        expect(withFields(read.settings, fieldsOf(read.settings))).toEqual(read);
        expect(read.settings.receiver.token).toBe(token);
      }),
    );
  });

  it('is tried out as the rules answer', () => {
    fc.assert(
      fc.property(changesOf, typed, (changes, number) => {
        const fields = { ...fieldsOf(settings), ...changes };
        const rules: Pick<Settings, 'country' | 'inbound' | 'outbound' | 'agents' | 'notify'> = {
          country: fields.country,
          agents: fields.agents,
          notify: fields.notify,
          inbound: { blocked: fields['inbound.blocked'] },
          outbound: {
            routes: fields['outbound.routes'],
            defaultCallerId: fields['outbound.defaultCallerId'],
          },
        };
        const inbound = tryNumber('in', number, rules);
        if (inbound.kind !== 'in') return;
        const sent = inbound.number.withheld ? 'anonymous' : (inbound.number.number ?? '').replace('+', '');
        const answer = compileRules(rules)({ direction: 'in', from: sent, to: null });
        expect(inbound.blocked === null).toBe(answer.action === 'letRing');
        expect(inbound.blocked?.row ?? 0).toBeGreaterThanOrEqual(0);
        const outbound = tryNumber('out', number, rules);
        const dialled = compileRules(rules)({ direction: 'out', from: null, to: sent });
        expect(outbound.kind === 'out' && outbound.callerId !== null).toBe(dialled.action === 'showCallerId');
      }),
    );
  });
});

describe('changes by several people', () => {
  it('meet only where both changed the same to something else', () => {
    const base = { country: 'DE', enabled: true };
    const now = { ...fieldsOf(settings), country: 'AT' };
    expect(conflicts(now, { country: 'CH', enabled: false }, base)).toEqual(['country']);
    expect(conflicts(now, { country: 'AT' }, base)).toEqual([]);
    expect(conflicts(now, { enabled: false }, base)).toEqual([]);
  });

  it('are taken elsewhere without secrets, and are read there as they were', () => {
    const full = settingsSchema.parse({
      version: 1,
      receiver: { token, port: 4750 },
      later: { secret: 'x' },
      agents: [agent],
    });
    const exported = exportOf(full);
    expect(JSON.stringify(exported)).not.toContain(token);
    expect(JSON.stringify(exported)).not.toContain('secret');
    const again = settingsSchema.parse({
      ...exported,
      receiver: { ...(exported.receiver as object), token },
    });
    expect(fieldsOf(again)).toEqual(fieldsOf(full));
    expect(pathsIn(exported)).toEqual(expect.arrayContaining(Object.keys(fieldsOf(full))));
    expect(pathsIn('text')).toEqual([]);
  });
});
