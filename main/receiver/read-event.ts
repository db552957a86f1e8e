import { directionSchema, type CallUser, type Direction, type WebhookEvent } from '../../contract/call.ts';

/** What a form told: an event, or why it is none. */
export type Reading =
  | { event: WebhookEvent; name: string }
  | { event: null; name: string | null }
  | { wrongDirection: string; name: string | null };

/**
 * Reads a webhook's form, tolerant of what sipgate leaves out or repeats: see "sipgate.io Push API" and its tracker for
 * arrays where one value is expected, several names in one `user[]`, and missing fields.
 * @param endpoint the direction that the address stands for; counts where the form names none
 * @param at when it arrived, ISO 8601
 */
export function readEvent(body: string, endpoint: Direction, at: string): Reading {
  const form = new URLSearchParams(body);
  const text = (name: string): string | null => listOf(form, name).find((value) => value !== '') ?? null;
  const name = text('event');
  const direction = directionSchema.safeParse(text('direction') ?? endpoint);
  if (!direction.success) return { wrongDirection: text('direction') ?? '', name };
  const callId = text('callId');
  if (callId === null || name === null) return { event: null, name };

  const origCallId = text('origCallId');
  const common = {
    at,
    callId,
    direction: direction.data,
    origCallId: origCallId === callId ? null : origCallId,
    xcid: text('xcid'),
    from: text('from'),
    to: text('to'),
    diversion: text('diversion'),
  };
  switch (name) {
    case 'newCall':
      return { name, event: { kind: 'newCall', ...common, users: readUsers(form) } };
    case 'answer':
      return {
        name,
        event: {
          kind: 'answer',
          ...common,
          user: readAnswerer(text('user'), text('userId'), text('fullUserId')),
          answeringNumber: text('answeringNumber'),
        },
      };
    case 'hangup':
      return {
        name,
        event: { kind: 'hangup', ...common, cause: text('cause'), answeringNumber: text('answeringNumber') },
      };
    case 'dtmf':
      return { name, event: { kind: 'dtmf', ...common, digits: text('dtmf') ?? '' } };
    default:
      return { event: null, name };
  }
}

/** Who picked up; one person, so a comma is part of the name. */
function readAnswerer(name: string | null, id: string | null, fullId: string | null): CallUser | null {
  return name === null && id === null && fullId === null ? null : { name: name ?? '', id, fullId };
}

/** Users by position: the n-th name, id and full id belong together, also where one of them is empty. */
function readUsers(form: URLSearchParams): CallUser[] {
  const ids = listOf(form, 'userId');
  const fullIds = listOf(form, 'fullUserId');
  const names = listOf(form, 'user');
  const count = Math.max(names.length, ids.length, fullIds.length);
  // One entry with several names; where the names are as many as the entries, a comma is part of a name.
  const split = names.length === 1 && names[0]?.includes(',') ? names[0].split(',') : names;
  const spelled =
    split.length > names.length && (count === 1 ? ids.length === 0 : count === split.length) ? split : names;
  return Array.from({ length: Math.max(count, spelled.length) }, (_, index) => ({
    name: spelled[index]?.trim() ?? '',
    id: nonEmpty(ids[index]),
    fullId: nonEmpty(fullIds[index]),
  })).filter(({ name, id, fullId }) => name !== '' || id !== null || fullId !== null);
}

/** All values of a field, whether sent once, as `name[]` or as `name[0]`; none where all of them are empty. */
function listOf(form: URLSearchParams, name: string): string[] {
  const values: string[] = [];
  for (const [key, value] of form) {
    const isField = key === name || (key.startsWith(`${name}[`) && /^\[\d*\]$/.test(key.slice(name.length)));
    if (isField) values.push(value);
  }
  return values.some((value) => value !== '') ? values : [];
}

function nonEmpty(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
