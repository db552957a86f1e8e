import { describe, expect, it } from 'vitest';
import { contactSchema } from '../../../contract/model/contacts/contact.ts';
import type { ControlKind } from '../../../contract/model/call-control.ts';
import { TelephonyError, type NewCall, type Telephony } from '../../../main/ports/telephony.ts';

/** A call that somebody of the team has on the phone, as the telephone system knows it. */
export interface CallThere {
  callId: string;
  isOnHold: () => boolean;
  isMuted: () => boolean;
  hasEnded: () => boolean;
}

/** A telephone system with an account, as a test meets it; numbers are E.164 with their plus. */
export interface TelephonyWorld {
  telephony: Telephony;
  contactSource: string;
  /** Whose token it is. */
  userId: string;
  /** One of the team's numbers. */
  number: string;
  /** Somebody calls, and nobody picks up. */
  miss: (from: string) => Promise<void>;
  /** Somebody calls, and the token's owner picks up. */
  talk: (from: string) => Promise<CallThere>;
  /** What was dialled last. */
  dialled: () => NewCall | null;
  /** Where the call was handed over to last; null: it was not. */
  transferredTo: () => string | null;
  /** From now on the token may do nothing; whose it is, it may always say. */
  refuse: () => void;
  /** From now on something else answers, such as the page of a firewall. */
  answerSomethingElse: () => void;
}

const caller = '+4930609854180';
const longAgo = '2020-01-01T00:00:00.000Z';

/** What any telephone system behind the port has to do; each adapter runs it with a fake of its system. */
export function describeTelephony(name: string, start: () => Promise<TelephonyWorld>): void {
  describe(`${name} as a telephone system`, () => {
    it('says whose token it is and what the account can do', async () => {
      const { telephony, userId } = await start();
      const account = await telephony.whoAmI();
      expect(account.userId).toBe(userId);
      expect(['any', 'httpsOnly', 'unknown']).toContain(account.capabilities.webhookUrls);
    });

    it('says what the token may do, without doing anything', async () => {
      const { telephony, userId, dialled } = await start();
      const found = await telephony.scopes(userId);
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter(({ state }) => state === 'missing')).toEqual([]);
      expect(dialled()).toBeNull();
    });

    it('knows its people, among them the owner of the token, and their phones', async () => {
      const { telephony, userId } = await start();
      const users = await telephony.users();
      expect(users.map(({ id }) => id)).toContain(userId);
      const phones = await telephony.phones(userId);
      expect(phones.length).toBeGreaterThan(0);
      expect(new Set(phones.map(({ id }) => id)).size).toBe(phones.length);
    });

    it('knows its lines, each once, and each number on one of them', async () => {
      const { telephony, number } = await start();
      const lines = await telephony.lines();
      const ids = lines.map(({ id }) => id).filter((id) => id !== null);
      expect(new Set(ids).size).toBe(ids.length);
      const numbers = lines.flatMap((line) => line.numbers);
      expect(numbers).toContain(number);
      expect(new Set(numbers).size).toBe(numbers.length);
    });

    it('has the webhook settings that it was given', async () => {
      const { telephony } = await start();
      const [source] = (await telephony.lines()).map(({ id }) => id).filter((id) => id !== null);
      const base = 'https://calls.example.com/x';
      const wanted = { incomingUrl: `${base}/in`, outgoingUrl: `${base}/out`, log: true };
      await telephony.webhooks.write({ ...wanted, sources: source === undefined ? null : [source] });
      expect(await telephony.webhooks.read()).toMatchObject(wanted);
      await telephony.webhooks.write({ ...wanted, sources: null });
      expect(await telephony.webhooks.read()).toEqual({ ...wanted, sources: null });
    });

    it('dials from a phone, and shows the number that is asked for', async () => {
      const { telephony, userId, number, dialled } = await start();
      const [phone] = await telephony.phones(userId);
      if (!phone) expect.unreachable();
      const call = { phoneId: phone.id, to: caller, callerId: number };
      const { sessionId } = await telephony.calls.start(call);
      expect(sessionId).not.toBe('');
      expect(dialled()).toEqual(call);
    });

    it('lists a call that is talked in, by the id of its webhooks', async () => {
      const { telephony, talk } = await start();
      const { callId } = await talk(caller);
      const listed = (await telephony.calls.live()).find((call) => call.callId === callId);
      expect(listed).toMatchObject({ onHold: false, muted: false });
    });

    it.each<[ControlKind, (telephony: Telephony, callId: string) => Promise<void>]>([
      ['hold', ({ calls }, callId) => calls.hold(callId, true)],
      ['mute', ({ calls }, callId) => calls.mute(callId, true)],
      ['transfer', ({ calls }, callId) => calls.transfer(callId, '+492119990001', false)],
      ['hangUp', ({ calls }, callId) => calls.hangUp(callId)],
    ])(
      'does what it offers, and says of what it does not that there is no such thing: %s',
      async (kind, act) => {
        const { telephony, talk, transferredTo } = await start();
        const call = await talk(caller);
        if (telephony.calls.controls.includes(kind)) {
          await act(telephony, call.callId);
          expect({
            hold: call.isOnHold(),
            mute: call.isMuted(),
            transfer: transferredTo() === '+492119990001',
            hangUp: call.hasEnded(),
            reject: false,
          }).toMatchObject({ [kind]: true });
        } else {
          expect(await problemOf(act(telephony, call.callId))).toMatchObject({ kind: 'notFound' });
        }
      },
    );

    it('says that there is no such call', async () => {
      const { telephony } = await start();
      expect(await problemOf(telephony.calls.hangUp('no such call'))).toMatchObject({
        kind: 'notFound',
        perhapsDone: false,
      });
    });

    it('has the calls that are over in its history, each once, where it holds calls', async () => {
      const { telephony, miss, talk } = await start();
      await miss(caller);
      const { callId } = await talk('+4940111111');
      await telephony.calls.hangUp(callId);
      const { capabilities } = await telephony.whoAmI();
      if (!capabilities.historyHoldsCalls) return;
      const pages = await allOf(telephony.history({ from: longAgo }));
      const calls = pages.flatMap((page) => page.calls);
      expect(new Set(calls.map(({ id }) => id)).size).toBe(calls.length);
      expect(calls).toHaveLength(2);
      const missed = calls.find((call) => call.missed);
      expect(missed).toMatchObject({
        direction: 'in',
        from: expect.stringContaining(caller.slice(1)) as string,
      });
      expect(new Date(missed?.startedAt ?? '').toISOString()).toBe(missed?.startedAt);
      expect(calls.find((call) => !call.missed)).toMatchObject({ direction: 'in' });
      const later = await allOf(telephony.history({ from: '2100-01-01T00:00:00.000Z' }));
      expect(later.flatMap((page) => page.calls)).toEqual([]);
    });

    it('has contacts that the phone book can hold', async () => {
      const { telephony, contactSource } = await start();
      const contacts = (await allOf(telephony.contacts())).flat();
      expect(contacts.map((contact) => contactSchema.parse(contact))).toEqual(contacts);
      expect(new Set(contacts.map(({ id }) => id)).size).toBe(contacts.length);
      for (const { source } of contacts) expect(source).toBe(contactSource);
    });

    const reading: [what: string, ask: (telephony: Telephony) => Promise<unknown>][] = [
      ['users', (telephony) => telephony.users()],
      ['phones', (telephony) => telephony.phones('w0')],
      ['lines', (telephony) => telephony.lines()],
      ['webhooks', (telephony) => telephony.webhooks.read()],
      ['live calls', (telephony) => telephony.calls.live()],
      ['history', (telephony) => allOf(telephony.history({ from: longAgo }))],
      ['contacts', (telephony) => allOf(telephony.contacts())],
    ];
    const changing: typeof reading = [
      ['dialling', ({ calls }) => calls.start({ phoneId: 'e0', to: caller })],
      ['hanging up', ({ calls }) => calls.hangUp('1')],
      [
        'webhooks',
        ({ webhooks }) => webhooks.write({ incomingUrl: '', outgoingUrl: '', log: true, sources: null }),
      ],
    ];

    it.each([...reading, ...changing])('names what the token lacks: %s', async (_what, ask) => {
      const { telephony, refuse } = await start();
      refuse();
      const problem = await problemOf(ask(telephony));
      expect(problem).toMatchObject({ kind: 'forbidden', perhapsDone: false });
      expect(problem).not.toMatchObject({ scope: null });
    });

    it.each(reading)('tells an answer apart that is none of its own: %s', async (_what, ask) => {
      const { telephony, answerSomethingElse } = await start();
      answerSomethingElse();
      expect(await problemOf(ask(telephony))).toMatchObject({ kind: 'unexpectedAnswer', perhapsDone: false });
    });

    it.each(changing)(
      'says that something may have been changed where nobody knows: %s',
      async (_what, ask) => {
        const { telephony, answerSomethingElse } = await start();
        answerSomethingElse();
        expect(await problemOf(ask(telephony))).toMatchObject({
          kind: 'unexpectedAnswer',
          perhapsDone: true,
        });
      },
    );
  });
}

async function problemOf(asked: Promise<unknown>): Promise<TelephonyError['problem']> {
  const error = await asked.then(
    () => expect.unreachable('It went well.'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof TelephonyError) return error.problem;
  throw error;
}

async function allOf<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const page of pages) all.push(page);
  return all;
}
