import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detail, summarize, toCurl } from '../../../../main/domain/calls/request-view.ts';
import { requestRecord } from '../../../support/unit/events.ts';

const token = 'tokentokentokentokentokentokentokentokentok';
const url = `http://127.0.0.1:4747/sipgate/${token}/in`;

describe('a request in a list', () => {
  it('has neither its body nor its headers', () => {
    const { at, endpoint, method, event, status, reason, milliseconds } = requestRecord();
    expect(summarize('2026-11-22/0', requestRecord())).toEqual({
      id: '2026-11-22/0',
      at,
      endpoint,
      method,
      event,
      status,
      reason,
      milliseconds,
      unrecorded: 0,
    });
  });
});

describe('a request that is shown', () => {
  it('has its fields decoded, in the order in which they were sent', () => {
    const body = 'event=newCall&user[]=J%C3%BCrgen+M&user[]=Bob&from=&%zz';
    expect(detail('1', requestRecord({ body }), token).fields).toEqual([
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
    const shown = detail('1', requestRecord({ headers, response }), token);
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
    expect(detail('1', requestRecord({ body: short }), token)).toMatchObject({
      body: short,
      bodyLength: 8_000,
    });
    const long = detail('1', requestRecord({ body: `${short}&y=z` }), token);
    expect(long).toMatchObject({ body: short, bodyLength: 8_004 });
    expect(long.fields).toEqual([[short, '']]);
  });
});

describe('a request as a curl command', () => {
  /** What a shell would give to curl. */
  function argumentsOf(command: string): string[] {
    const script = `curl() { printf '%s\\0' "$@"; }\n${command}\n`;
    return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
  }

  it('sends the same again: method, type, signature and body', () => {
    const headers = {
      host: 'calls.example.com',
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': '13',
      'x-sipgate-signature': 'ab+/cd==',
    };
    expect(argumentsOf(toCurl(requestRecord({ headers, body: 'event=newCall&user[]=a' }), url))).toEqual([
      '-X',
      'POST',
      '-H',
      'content-type: application/x-www-form-urlencoded',
      '-H',
      'x-sipgate-signature: ab+/cd==',
      '--data-raw',
      'event=newCall&user[]=a',
      url,
    ]);
  });

  it('has no body where the request had none', () => {
    expect(toCurl(requestRecord({ method: 'GET', headers: {}, body: '' }), url)).toBe(
      `curl \\\n  -X GET \\\n  ${url}`,
    );
  });

  it('is one command, whatever somebody sent', () => {
    const evil = fc.oneof(
      fc.constantFrom(
        "'; touch x; '",
        '$(touch x)',
        '`touch x`',
        '\\',
        "\\'",
        '\n',
        '"',
        '@/etc/passwd',
        '-o x',
      ),
      fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
    );
    fc.assert(
      fc.property(evil, evil, (body, type) => {
        const request = requestRecord({ headers: { 'content-type': type }, body: `x${body}` });
        expect(argumentsOf(toCurl(request, url))).toEqual([
          '-X',
          'POST',
          '-H',
          `content-type: ${type}`,
          '--data-raw',
          `x${body}`,
          url,
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it('does not send a file where a body looks like the name of one', () => {
    const command = toCurl(requestRecord({ headers: {}, body: '@/etc/hostname' }), url);
    expect(argumentsOf(command)).toEqual(['-X', 'POST', '--data-raw', '@/etc/hostname', url]);
  });
});
