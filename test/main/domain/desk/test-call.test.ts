import { describe, expect, it } from 'vitest';
import { agentSchema } from '../../../../contract/settings/agent.ts';
import { castTestCall, whyQuiet } from '../../../../main/domain/desk/test-call.ts';

describe('the cast of a Test call', () => {
  const emma = agentSchema.parse({ id: 'emma', name: 'Emma', sipgateUserIds: [' 1234567w0'] });

  it('rings for the agent of the desktop, as their sipgate user', () => {
    expect(castTestCall(emma, 'DE')).toMatchObject({
      user: { name: 'Emma', id: 'w0', fullId: '1234567w0' },
    });
  });

  it('calls a number of theirs, where there is one that can be called', () => {
    expect(castTestCall({ ...emma, numbers: ['21', '0211 1234567'] }, 'DE').to).toBe('492111234567');
    expect(castTestCall(emma, 'DE').to).toBe('493023125000');
  });

  it('has somebody to ring for where the desktop is nobody’s', () => {
    expect(castTestCall(null, 'DE').user).toEqual({ name: 'Klingel', id: '', fullId: '' });
  });
});

describe('why a Test call is quiet', () => {
  const entry = { blockedNote: null };
  const atDesk = { phoneOn: true, wanted: true };
  const preferences = { phoneOn: true, announce: 'popUp' } as const;

  it.each([
    ['nothing is in the way', {}, {}, {}, null],
    ['the caller is blocked', { blockedNote: '' }, { wanted: false }, {}, 'blocked'],
    ['the phone is switched off', {}, { phoneOn: false }, { phoneOn: false }, 'phoneOff'],
    ['nobody is to be disturbed', {}, { phoneOn: false }, {}, 'doNotDisturb'],
    ['nothing is announced', {}, {}, { announce: 'none' as const }, 'announceNothing'],
    ['it is for others', {}, { wanted: false }, {}, 'notForThisDesktop'],
  ])('%s', (_what, ofEntry, ofDesk, ofPreferences, expected) => {
    const why = whyQuiet(
      { ...entry, ...ofEntry },
      { ...atDesk, ...ofDesk },
      { ...preferences, ...ofPreferences },
    );
    expect(why).toBe(expected);
  });
});
