import { describe, expect, it } from 'vitest';
import { settingsSchema, type Settings } from '../../../../contract/settings/settings.ts';
import type { Answer } from '../../../../contract/model/calls/call.ts';
import { compileRules } from '../../../../main/domain/calls/rules.ts';

type Written = Partial<Record<'inbound' | 'outbound', object>> & { country?: string };

/** The settings that an admin wrote, with everything else as it is without them. */
function settings(written: Written): Settings {
  return settingsSchema.parse({ version: 1, receiver: { token: 'x'.repeat(43) }, ...written });
}

function answerIn(written: Written, from: string | null): Answer {
  return compileRules(settings(written))({ direction: 'in', from, to: '492111234567' });
}

function answerOut(written: Written, to: string | null): Answer {
  return compileRules(settings(written))({ direction: 'out', from: '492111234567', to });
}

const letRing: Answer = { action: 'letRing' };

describe('an inbound call', () => {
  it('rings where nobody is blocked', () => {
    for (const from of ['491715000000', 'anonymous', '21', null]) expect(answerIn({}, from)).toEqual(letRing);
  });

  it.each(['+49 171 5000000', '0049171 5000000', '0171 5000000', '491715000000', '49171*'])(
    'of a caller blocked as %s is rejected as busy, with the note',
    (callerId) => {
      const inbound = { blocked: [{ callerId, note: 'spam' }] };
      expect(answerIn({ inbound }, '491715000000')).toEqual({
        action: 'reject',
        reason: 'busy',
        note: 'spam',
      });
      expect(answerIn({ inbound }, '491725000000')).toEqual(letRing);
    },
  );

  it.each([
    ['030 23125801', '00493023125801'],
    ['030*', '00493023125801'],
    ['+52 1 55 1234 5678', '525512345678'],
    ['+52 55 1234 5678', '5215512345678'],
    ['521*', '525512345678'],
    ['5255*', '5215512345678'],
    ['+54 9 11 2345 6789', '541123456789'],
    ['00720710771', '720710771'],
  ])('blocked as %s is rejected where sipgate sends %s', (callerId, from) => {
    expect(answerIn({ inbound: { blocked: [{ callerId }] } }, from).action).toBe('reject');
  });

  it('gets the answer that its row asks for', () => {
    const inbound = {
      blocked: [
        { callerId: '4930*', answer: 'rejected' },
        { callerId: 'anonymous', answer: 'voicemail', note: 'speaks' },
      ],
    };
    expect(answerIn({ inbound }, '4930609854180')).toEqual({
      action: 'reject',
      reason: 'rejected',
      note: '',
    });
    expect(answerIn({ inbound }, 'anonymous')).toEqual({ action: 'voicemail', note: 'speaks' });
  });

  it('is answered by the first row that matches', () => {
    const row = { callerId: '+4930609854180', answer: 'voicemail' };
    const wide = { callerId: '49*', answer: 'busy' };
    expect(answerIn({ inbound: { blocked: [row, wide] } }, '4930609854180').action).toBe('voicemail');
    expect(answerIn({ inbound: { blocked: [wide, row] } }, '4930609854180').action).toBe('reject');
  });

  it('is blocked by the home country of the settings', () => {
    const written = { country: 'AT', inbound: { blocked: [{ callerId: '0664 1234567' }] } };
    expect(answerIn(written, '436641234567').action).toBe('reject');
    expect(answerIn(written, '496641234567').action).toBe('letRing');
  });

  it('is not blocked by a row that is empty', () => {
    const inbound = { blocked: [{ callerId: '' }, { callerId: ' ' }] };
    for (const from of ['491715000000', 'anonymous', '', null])
      expect(answerIn({ inbound }, from)).toEqual(letRing);
  });

  it('has nothing to do with the outbound routes', () => {
    const outbound = { defaultCallerId: '492111234567', routes: [{ destination: '*', callerId: '4921' }] };
    expect(answerIn({ outbound }, '491715000000')).toEqual(letRing);
  });
});

describe('an outbound call', () => {
  const routes = [
    { destination: '41*', callerId: '+41 71 5880339' },
    { destination: '0049 30*', callerId: '030 600000000' },
    { destination: '49*', callerId: '492111234567' },
  ];

  it('is left alone where nothing says otherwise', () => {
    expect(answerOut({}, '41812886393')).toEqual(letRing);
    expect(answerOut({ outbound: { routes } }, '33123456789')).toEqual(letRing);
  });

  it('shows the caller ID of the first route that matches, as digits, and dials the number', () => {
    const to = (number: string) => answerOut({ outbound: { routes } }, number);
    expect(to('41812886393')).toEqual({
      action: 'showCallerId',
      callerId: '41715880339',
      number: '41812886393',
    });
    expect(to('4930609854180')).toMatchObject({ callerId: '4930600000000', number: '4930609854180' });
    expect(to('4969123456')).toMatchObject({ callerId: '492111234567' });
    const reordered = { outbound: { routes: [...routes].reverse() } };
    expect(answerOut(reordered, '4930609854180')).toMatchObject({ callerId: '492111234567' });
  });

  it('shows the default caller ID where no route matches', () => {
    const outbound = { defaultCallerId: '0211 1234567', routes };
    expect(answerOut({ outbound }, '33123456789')).toEqual({
      action: 'showCallerId',
      callerId: '492111234567',
      number: '33123456789',
    });
    expect(answerOut({ outbound }, '41812886393')).toMatchObject({ callerId: '41715880339' });
  });

  it('is dialled in E.164 digits however sipgate wrote the number', () => {
    const outbound = { defaultCallerId: '492111234567' };
    expect(answerOut({ outbound }, '+33123456789')).toMatchObject({ number: '33123456789' });
  });

  it.each(['0033123456789', ' 33123456789'])('is dialled in E.164 digits where sipgate wrote %s', (to) => {
    expect(answerOut({ outbound: { defaultCallerId: '492111234567' } }, to)).toMatchObject({
      number: '33123456789',
    });
  });

  it('follows the rules also where metadata does not know the number', () => {
    expect(answerOut({ outbound: { routes } }, '4147110000000')).toEqual({
      action: 'showCallerId',
      callerId: '41715880339',
      number: '4147110000000',
    });
  });

  it.each(['110', '112', '116117', '21', '007', '115', 'w0', '1234567e0', 'anonymous', '', null])(
    'to %s, an internal, emergency or unknown number, is left alone',
    (to) => {
      const outbound = {
        defaultCallerId: '492111234567',
        routes: [{ destination: '*', callerId: '4921199' }],
      };
      expect(answerOut({ outbound }, to)).toEqual(letRing);
    },
  );

  it('is left alone where the caller ID to show is no number', () => {
    expect(answerOut({ outbound: { defaultCallerId: 'office' } }, '41812886393')).toEqual(letRing);
    const outbound = { routes: [{ destination: '41*', callerId: '' }] };
    expect(answerOut({ outbound }, '41812886393')).toEqual(letRing);
  });

  it('is not blocked', () => {
    expect(answerOut({ inbound: { blocked: [{ callerId: '*' }] } }, '41812886393')).toEqual(letRing);
    const rules = compileRules(settings({ inbound: { blocked: [{ callerId: '492111234567' }] } }));
    expect(rules({ direction: 'out', from: '492111234567', to: '41812886393' })).toEqual(letRing);
  });
});
