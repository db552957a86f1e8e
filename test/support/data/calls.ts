import type { Fields } from '../app/klingel.ts';

/** An incoming call as sipgate announces it; the fields given take the place of the usual ones. */
export function newCall(fields: Fields = {}): Fields {
  return {
    event: 'newCall',
    direction: 'in',
    from: '4930609854180',
    to: '492111234567',
    callId: '123456',
    'user[]': ['Emma', 'Chris'],
    'userId[]': ['w0', 'w1'],
    'fullUserId[]': ['1234567w0', '1234567w1'],
    ...fields,
  };
}

/** Emma picks up. */
export function answer(fields: Fields = {}): Fields {
  return {
    event: 'answer',
    direction: 'in',
    from: '4930609854180',
    to: '492111234567',
    callId: '123456',
    user: 'Emma',
    userId: 'w0',
    fullUserId: '1234567w0',
    answeringNumber: '492111234567',
    ...fields,
  };
}

/** The call ends; by default after a talk. */
export function hangup(fields: Fields = {}): Fields {
  return {
    event: 'hangup',
    direction: 'in',
    from: '4930609854180',
    to: '492111234567',
    callId: '123456',
    cause: 'normalClearing',
    answeringNumber: '492111234567',
    ...fields,
  };
}
