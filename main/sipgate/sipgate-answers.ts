import * as z from 'zod';
import type { TelephonyUser, TelephonyWebhooks } from '../../contract/model/telephony.ts';
import { idText, moment, neededText, text } from '../http/fields.ts';
import { firstOf, listOf, mostElements } from '../http/list-of.ts';
import type { LiveCall } from '../ports/telephony.ts';
import type { SipgateDevice, SipgateNumber, SipgatePastCall } from './sipgate-types.ts';

// What sipgate answers (https://api.sipgate.com/v2/doc), as far as it is used here. Fields that this app does not know
// are left out, and those that may be missing are made up for.

/** So many participants of a call, and of each thing that a contact has several of, are looked at. */
const mostOfACall = 100;
const mostOfAContact = 100;

/** A text that may be missing, or empty. */
const name = text.transform((value) => (value === '' ? null : value));
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const perhaps = z
  .boolean()
  .nullish()
  .transform((value) => value ?? null);

/** sipgate's lists are wrapped. */
const itemsOf = <T>(element: z.ZodType<T>) =>
  z.object({ items: listOf(element) }).transform(({ items }) => items);

/** After a change there is nothing to be said. */
export const nothingSchema = z.union([z.null(), z.looseObject({}), z.array(z.unknown())]);

export const userinfoSchema = z.looseObject({ sub: idText });

export const usersSchema = itemsOf(
  z
    .object({
      id: idText,
      firstname: text,
      lastname: text,
      email: text,
      admin: flag,
      defaultDevice: name,
    })
    .transform(({ firstname, lastname, ...user }): TelephonyUser => ({
      ...user,
      name: `${firstname} ${lastname}`.trim(),
    })),
);

export const devicesSchema = itemsOf(
  z
    .object({ id: idText, alias: text, type: text, online: perhaps, dnd: perhaps })
    .transform(({ dnd, ...device }): SipgateDevice => ({ ...device, doNotDisturb: dnd })),
);

export const numbersSchema = itemsOf(
  z
    .object({
      id: idText,
      number: z.string().min(1).max(100),
      localized: text,
      type: text,
      endpointId: name,
      endpointAlias: text,
    })
    .transform(({ localized, endpointAlias, ...number }): SipgateNumber => ({
      ...number,
      localised: localized,
      endpointName: endpointAlias,
    })),
);

export const webhooksSchema = z
  // `incomingUrl` is there even where it is empty: an answer without it is about something else.
  .object({
    incomingUrl: neededText.nullable(),
    outgoingUrl: neededText.nullable(),
    log: flag,
    whitelist: z
      .array(idText)
      .nullish()
      .transform((value) => value ?? null),
  })
  .transform(({ incomingUrl, outgoingUrl, log, whitelist }): TelephonyWebhooks => ({
    incomingUrl: incomingUrl ?? '',
    outgoingUrl: outgoingUrl ?? '',
    log,
    sources: whitelist,
  }));

export const sessionSchema = z
  .object({ sessionId: z.union([idText, z.number()]) })
  .transform(({ sessionId }) => ({ sessionId: String(sessionId) }));

export const liveCallsSchema = z
  .object({
    data: listOf(
      z
        .object({
          callId: idText,
          muted: flag,
          recording: flag,
          hold: flag,
          participants: firstOf(z.object({ phoneNumber: text }), mostOfACall).nullish(),
        })
        .transform(({ hold, participants, ...call }): LiveCall => ({
          ...call,
          onHold: hold,
          participants: (participants ?? [])
            .map(({ phoneNumber }) => phoneNumber)
            .filter((number) => number !== ''),
        })),
    ),
  })
  .transform(({ data }) => data);

const pastCallSchema = z
  .object({
    id: idText,
    callId: name,
    source: text,
    target: text,
    sourceAlias: text,
    targetAlias: text,
    direction: z.enum(['INCOMING', 'OUTGOING', 'MISSED_INCOMING', 'MISSED_OUTGOING']),
    created: moment,
    duration: z.number().nonnegative().nullish().catch(null),
    callStatus: text,
  })
  .transform(({ created, duration, callStatus, ...call }): SipgatePastCall => ({
    ...call,
    createdAt: created,
    durationSeconds: duration ?? null,
    status: callStatus,
  }));

/** A part of a longer list. */
export interface ListPart<T> {
  items: T[];
  /** How many entries it has, those that cannot be read included. */
  count: number;
  /** Of the whole list; null where sipgate does not say. */
  total: number | null;
}

const pageOf = <T>(element: z.ZodType<T>) =>
  z
    .object({ items: z.array(z.unknown()), totalCount: z.int().nonnegative().nullish().catch(null) })
    .transform(async ({ items, totalCount }, context): Promise<ListPart<T>> => {
      const read = await listOf(element).safeParseAsync(items);
      if (!read.success) {
        context.addIssue('another list');
        return z.NEVER;
      }
      return { items: read.data, count: Math.min(items.length, mostElements), total: totalCount ?? null };
    });

export const historySchema = pageOf(pastCallSchema);

const texts = z.union([
  neededText,
  firstOf(z.union([neededText, firstOf(neededText, mostOfAContact)]), mostOfAContact),
]);

/** The pages do not say how deep lists are nested: a contact's organisation is a list of lists in sipgate's own library. */
const listed = texts.nullish().transform((value) => [value ?? []].flat(3));

export const contactsSchema = pageOf(
  z.object({
    id: idText,
    name: text,
    numbers: firstOf(z.object({ number: text, type: listed }), mostOfAContact).nullish(),
    emails: firstOf(z.union([neededText, z.object({ email: text })]), mostOfAContact).nullish(),
    organization: listed,
    /** `PRIVATE`, `SHARED` or `INTERNAL` (sipgate's own: users of the account). */
    scope: text,
  }),
);
export type SipgateContact = z.infer<typeof contactsSchema>['items'][number];
