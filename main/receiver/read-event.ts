import {
  directionSchema,
  type CallUser,
  type Direction,
  type WebhookEvent,
} from '../../contract/model/calls/call.ts';

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
  const form = readForm(body);
  const text = (name: string): string | null => form.get(name)?.find((value) => value !== '') ?? null;
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
function readUsers(form: Form): CallUser[] {
  const listOf = (name: string): string[] => {
    const values = form.get(name) ?? [];
    return values.some((value) => value !== '') ? values : [];
  };
  const ids = listOf('userId');
  const fullIds = listOf('fullUserId');
  const names = listOf('user');
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

/** All values of each field, whether sent once, as `name[]` or as `name[0]`. */
type Form = ReadonlyMap<string, string[]>;

function readForm(body: string): Form {
  const form = new Map<string, string[]>();
  for (const [key, value] of new URLSearchParams(body)) {
    const name = key.endsWith(']') ? key.replace(/\[\d*\]$/, '') : key;
    const values = form.get(name);
    if (values) values.push(value);
    else form.set(name, [value]);
  }
  return form;
}

function nonEmpty(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
