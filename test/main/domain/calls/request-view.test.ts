import { describe, expect, it } from 'vitest';
import { detail, summarize } from '../../../../main/domain/calls/request-view.ts';
import { requestRecord } from '../../../support/unit/events.ts';

const token = 'tokentokentokentokentokentokentokentokentok';

describe('a request in a list', () => {
  it('has neither its body nor its headers', () => {
    const { at, endpoint, method, event, status, reason, milliseconds } = requestRecord();
    expect(summarize('2026-11-22/0', requestRecord(), null)).toEqual({
      id: '2026-11-22/0',
      at,
      endpoint,
      method,
      event,
      status,
      reason,
      milliseconds,
      unrecorded: 0,
      repeats: null,
    });
  });
});

describe('a request that came again', () => {
  it('says how often, in the list and where it is shown', () => {
    const repeats = { count: 2, lastAt: '2026-11-22T14:02:00.000Z' };
    expect(summarize('1', requestRecord(), repeats).repeats).toEqual(repeats);
    expect(detail('1', requestRecord(), repeats, token).repeats).toEqual(repeats);
  });
});

describe('a request that is shown', () => {
  it('has its fields decoded, in the order in which they were sent', () => {
    const body = 'event=newCall&user[]=J%C3%BCrgen+M&user[]=Bob&from=&%zz';
    expect(detail('1', requestRecord({ body }), null, token).fields).toEqual([
      ['event', 'newCall'],
      ['user[]', 'Jürgen M'],
      ['user[]', 'Bob'],
      ['from', ''],
      ['%zz', ''],
    ]);
  });

  it('has no secret that would serve anybody', () => {
    const headers = {
      host: '127.0.0.1:4747',
      'x-sipgate-signature': 'abcdefghijkl',
      authorization: 'Basic c2VjcmV0',
      cookie: 'session=1234',
      // As some tunnels add it.
      'x-original-uri': `/sipgate/${token}/in`,
    };
    const response = `<Response onAnswer="https://a.example/sipgate/${token}/in" onHangup="/sipgate/${token}/in"/>`;
    const shown = detail('1', requestRecord({ headers, response }), null, token);
    expect(shown.headers).toEqual([
      ['host', '127.0.0.1:4747'],
      ['x-sipgate-signature', 'abcdef…'],
      ['authorization', 'Basic …'],
      ['cookie', 'sessio…'],
      ['x-original-uri', '/sipgate/tokent…/in'],
    ]);
    expect(shown.response).toBe(
      '<Response onAnswer="https://a.example/sipgate/tokent…/in" onHangup="/sipgate/tokent…/in"/>',
    );
    expect(JSON.stringify(shown)).not.toContain(token);
  });

  it('has its body cut after 8,000 characters, and says how long it was', () => {
    const short = 'x'.repeat(8_000);
    expect(detail('1', requestRecord({ body: short }), null, token)).toMatchObject({
      body: short,
      bodyLength: 8_000,
    });
    const long = detail('1', requestRecord({ body: `${short}&y=z` }), null, token);
    expect(long).toMatchObject({ body: short, bodyLength: 8_004 });
    expect(long.fields).toEqual([[short, '']]);
  });
});
