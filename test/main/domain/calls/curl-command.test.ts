import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curlArguments, toCurl, type Shell } from '../../../../main/domain/calls/curl-command.ts';
import { runInCmd } from '../../../support/unit/cmd-exe.ts';
import { requestRecord } from '../../../support/unit/events.ts';

const url = 'http://127.0.0.1:4747/sipgate/ab_c-d/in';
const form = 'application/x-www-form-urlencoded';

/** What a POSIX shell gives to curl. */
function inSh(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}\n`;
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

/** What cmd.exe gives to it, where variables hold what ends quotes and begins commands. */
function inCmd(command: string): string[] {
  const trap = '"&calc&"';
  const env = { PATH: trap, CD: trap, DATE: trap, '5B': trap, C3: trap };
  const [program, ...args] = runInCmd(command, env);
  expect(program).toBe('curl.exe');
  return args;
}

const shells: [Shell, (command: string) => string[]][] = [
  ['posix', inSh],
  ['cmd', inCmd],
];

const evil = fc.oneof(
  fc.constantFrom(
    ...[
      "'; touch x; '",
      '$(touch x)',
      '`touch x`',
      '\\',
      "\\'",
      '\\"',
      '\n',
      '\r\n',
      '"',
      '@/etc/passwd',
      '-o x',
    ],
    ...[
      'x & calc &',
      '" & calc & "',
      '%PATH%',
      '%CD%',
      '%5B%5D',
      '%C3%BC',
      '^',
      '!x!',
      '%',
      '%%',
      '||',
      '>x',
    ],
    ...[
      '\u0015calc\n',
      '\u0003',
      '\u001b[201~calc\n',
      '\u202egnp',
      '\u201d; calc',
      '\u2019; calc',
      '\ud800',
      '\0',
    ],
  ),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

describe.each(shells)('a request as a curl command for %s', (shell, run) => {
  const given = (parts: Parameters<typeof requestRecord>[0]): string[] =>
    run(toCurl(requestRecord(parts), url, shell));

  it('sends the same again: method, type, signature and body', () => {
    const headers = {
      host: 'calls.example.com',
      'content-type': `${form}; charset=utf-8`,
      'content-length': '13',
      'x-sipgate-signature': 'ab+/cd==',
    };
    const body = 'event=newCall&from=49%2030&user[]=J%C3%BCrgen+A&user%5B%5D=%22%25CD%25%22';
    expect(given({ headers, body })).toEqual([
      '-X',
      'POST',
      '-H',
      `content-type: ${form}`,
      '-H',
      'x-sipgate-signature: ab+/cd==',
      '--data-raw',
      body,
      url,
    ]);
  });

  it('has no body where the request had none', () => {
    expect(given({ method: 'GET', headers: {}, body: '' })).toEqual(['-X', 'GET', url]);
  });

  it.each([
    { 'content-type': 'x & calc &' },
    { 'content-type': `${form}\u0015calc` },
    { 'content-type': 'application/json' },
    { 'x-sipgate-signature': 'x & calc &' },
    { 'x-sipgate-signature': 'ab==%PATH%' },
    { 'x-forwarded-for': '1.2.3.4', cookie: 'a=b' },
  ])('has no header of a stranger: %j', (headers) => {
    expect(given({ headers, body: '' })).toEqual(['-X', 'POST', url]);
  });

  it('does not send a file where a body looks like the name of one', () => {
    expect(given({ headers: {}, body: '@/etc/hostname' })).toEqual([
      '-X',
      'POST',
      '--data-raw',
      '@/etc/hostname',
      url,
    ]);
  });

  it('is one command with exactly its arguments, whatever somebody sent', () => {
    fc.assert(
      fc.property(evil, evil, evil, evil, (one, two, header, method) => {
        const headers = { 'content-type': header, 'x-sipgate-signature': header };
        const request = requestRecord({ method, headers, body: one + two });
        const command = toCurl(request, url, shell);
        expect(run(command)).toEqual(curlArguments(request, url, shell).flat());
        // Nothing of it is a key to a terminal; line breaks behind a backslash are our own.
        expect(command.replaceAll('\\\n', '')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: 60 },
    );
  });

  it('has the same fields as the body', () => {
    fc.assert(
      fc.property(evil, evil, (name, value) => {
        const fields = new URLSearchParams([[name, value]]);
        for (const body of [fields.toString(), `a=${value.replaceAll(/[%+&]/g, '')}`]) {
          const args = curlArguments(requestRecord({ headers: {}, body }), url, shell).flat();
          expect([...new URLSearchParams(args.at(-2))]).toEqual([...new URLSearchParams(body)]);
        }
      }),
    );
  });
});

it('is harmless for PowerShell, too, where it was made for cmd.exe', () => {
  fc.assert(
    fc.property(evil, (body) => {
      const command = toCurl(requestRecord({ headers: {}, body: `a=${body}` }), url, 'cmd');
      // What PowerShell reads between double quotes, and what it takes for quotes.
      expect(command).not.toMatch(/[$`\u2018-\u201f]/);
      for (const [outside] of command.replace(/"[^"]*"/g, '""').matchAll(/[^"\w\s.\-:/]+/g))
        expect(outside).toMatch(/^\^%$/);
    }),
  );
});
