import { signatureHeader, type WebhookRequest } from '../../../contract/model/request.ts';

/** Where a command is pasted: a POSIX shell, or the command prompt of Windows (cmd.exe). */
export type Shell = 'posix' | 'cmd';

/** What the telephone system sends; a parameter such as a charset says nothing more. */
const formType = 'application/x-www-form-urlencoded';

/**
 * What a terminal might take for a key, or show as something else: control and formatting characters, halves of pairs. A pasted
 * Ctrl+U takes back what stands before it, in quotes or not.
 */
const unpasteable = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** What is inert between double quotes in cmd.exe, and in PowerShell where somebody pastes it there; percent signs aside. */
const notInertInQuotes = /[^\w \-.~*+&=[\]:/@,;()'#?<>|{}%]/gu;

/**
 * The request as a curl command that repeats it. Of what a stranger sent it holds the method and the body; headers are our own, or
 * of a form that can do nothing. In the body what cannot be pasted safely is percent-encoded: the form's fields stay what they are,
 * and the telephone system sends no such bodies.
 * @param url where the receiver listens, token and direction included
 */
export function toCurl(request: WebhookRequest, url: string, shell: Shell): string {
  const [program, separator, quote] = shell === 'cmd' ? (['curl.exe', ' ', forCmd] as const) : posix;
  return [program, ...curlArguments(request, url, shell).map((words) => words.map(quote).join(' '))].join(
    separator,
  );
}

/** @returns what curl is to be given, options with their values in a row */
export function curlArguments(
  { method, headers, body }: WebhookRequest,
  url: string,
  shell: Shell,
): string[][] {
  const isForm = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() === formType;
  const signature = headers[signatureHeader] ?? '';
  const unsafe = shell === 'cmd' ? notInertInQuotes : unpasteable;
  return [
    ['-X', /^[A-Z]{1,20}$/.test(method) ? method : 'POST'],
    ...(isForm ? [['-H', `content-type: ${formType}`]] : []),
    ...(isBase64(signature) ? [['-H', `${signatureHeader}: ${signature}`]] : []),
    ...(body === '' ? [] : [['--data-raw', body.replace(unsafe, percentEncoded)]]),
    [url],
  ];
}

function isBase64(text: string): boolean {
  return text.length <= 2_000 && /^[A-Za-z\d+/]+={0,2}$/.test(text);
}

function percentEncoded(text: string): string {
  return Array.from(
    new TextEncoder().encode(text),
    (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');
}

const posix = ['curl', ' \\\n  ', forPosix] as const;

/** Between single quotes a POSIX shell takes everything as it stands, but for the single quote. */
function forPosix(text: string): string {
  return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * Between double quotes cmd.exe takes everything as it stands but for the percent sign, which begins a variable even there: it stands
 * outside, behind a caret, so that what follows it is the name of none. Programs put the pieces together again
 * (https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments).
 */
function forCmd(text: string): string {
  return /^[\w./:-]+$/.test(text) ? text : `"${text.replaceAll('%', '"^%"')}"`;
}
