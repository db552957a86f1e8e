import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { tunnelSchema } from '../../contract/settings/tunnel.ts';
import { addressFinder } from '../../main/domain/settings/address-finder.ts';
import { compareWebhooks } from '../../main/domain/settings/webhook-comparison.ts';
import { describePage, redirectedTo, retryAfterSeconds, type HttpAnswer } from '../../main/http/answer.ts';
import { networkProblem } from '../../main/http/network-problem.ts';
import { htmlToText, titleOf } from '../../main/lib/pure/html-text.ts';
import { answerProblem as sipgateProblem } from '../../main/sipgate/answer-problem.ts';
import * as sipgate from '../../main/sipgate/sipgate-answers.ts';
import { commandPlan } from '../../main/tunnel/command-plan.ts';
import { createLineReader } from '../../main/tunnel/last-lines.ts';
import {
  answerProblem as probeProblem,
  networkProblem as probeNetwork,
} from '../../main/tunnel/probe-problem.ts';
import { sshFailure } from '../../main/tunnel/ssh-failure.ts';
import { sshPlan } from '../../main/tunnel/ssh-plan.ts';
import { answerProblem as zammadProblem } from '../../main/zammad/answer-problem.ts';
import * as zammad from '../../main/zammad/zammad-answers.ts';
import { zammadContacts } from '../../main/zammad/zammad-contacts.ts';
import { stumblingBlocks, stumblingText } from '../support/data/worst-texts.ts';

/*
 * What strangers answer is read on the one thread that sipgate's webhooks need. Each text here takes a pattern that goes back over
 * what it has read, or a list that is searched for each of its entries, hours at this length; one that does not, milliseconds.
 * Nothing is measured: where a reader is quadratic again, its test does not end in time.
 */
const length = 3_000_000;

const texts: [string, string][] = stumblingBlocks.map((block) => [
  JSON.stringify(block),
  stumblingText(block, length),
]);

function answerOf(text: string, status = 200): HttpAnswer {
  // Node takes no such header; a fake does not ask.
  const headers = { get: () => text } as unknown as Headers;
  return { status, headers, text };
}

async function isRead(schema: z.ZodType, value: unknown): Promise<boolean> {
  return (await schema.safeParseAsync(value)).success;
}

describe.each(texts)('of %s, three million characters of it', (_, text) => {
  it('an answer can be described', () => {
    expect(describePage(answerOf(text)).length).toBeLessThanOrEqual(200);
    expect(describePage(answerOf(`<title${text}`)).length).toBeLessThanOrEqual(200);
    expect(titleOf(text).length + htmlToText(text).length).toBeLessThanOrEqual(2 * text.length);
    redirectedTo(answerOf(text), 'https://example.com');
    retryAfterSeconds(answerOf(text));
    for (const status of [403, 500])
      for (const body of [text, JSON.stringify({ error: text })]) {
        const answer = { ...answerOf(body, status), headers: new Headers() };
        expect(sipgateProblem(answer, 'https://example.com', null, false).detail.length).toBeLessThanOrEqual(
          200,
        );
        expect(zammadProblem(answer, 'https://example.com', '', false).detail.length).toBeLessThanOrEqual(
          2_000,
        );
      }
  });

  it('an error can be told', () => {
    const error = new TypeError(text, { cause: new Error(text) });
    expect(networkProblem(error, 1, false).detail.length).toBeLessThanOrEqual(300);
    expect(probeNetwork(error, null).detail.length).toBeLessThanOrEqual(300);
    const answer = { status: 302, location: text, text, address: '' };
    expect(probeProblem(answer)).toMatchObject({ kind: 'redirect' });
    expect(probeProblem({ ...answer, status: 200 }).detail.length).toBeLessThanOrEqual(100);
  });

  it('a field can be made, and no field is longer than somebody would read', async () => {
    const moment = '2026-11-22T10:00:00Z';
    const fields = Object.fromEntries(
      ['firstname', 'lastname', 'email', 'phone', 'mobile', 'web', 'street', 'note'].map((name) => [
        name,
        text,
      ]),
    );
    const users = await zammad.usersSchema.parseAsync([{ id: 1, updated_at: moment, ...fields }]);
    let contacts: unknown;
    for await (contacts of zammadContacts({
      page: (page) => Promise.resolve(page === 1 ? users : []),
    }))
      break;
    expect(JSON.stringify(contacts).length).toBeLessThanOrEqual(200_000);
    expect(await isRead(zammad.ticketsSchema, [{ id: 1, number: '1', title: text, created_at: text }])).toBe(
      false,
    );
    const contact = {
      id: 'a',
      name: text,
      numbers: [{ number: text }],
      emails: [text],
      organization: [[text]],
    };
    const page = await sipgate.contactsSchema.parseAsync({ items: [contact] });
    expect(JSON.stringify(page.items).length).toBeLessThanOrEqual(100_000);
    expect(await isRead(sipgate.usersSchema, { items: [{ id: text }] })).toBe(false);
    expect(await isRead(sipgate.historySchema, { items: [{ id: '1', created: text }] })).toBe(false);
  });

  it('addresses can be compared', () => {
    for (const url of [text, `https://${text}`, `https://example.com/sipgate/${text}`]) {
      const is = { incomingUrl: url, outgoingUrl: url, log: false, sources: null };
      const wanted = {
        publicUrl: 'https://a.de',
        incomingUrl: 'https://a.de/i',
        outgoingUrl: 'https://a.de/o',
      };
      compareWebhooks(is, wanted, 'any', []);
    }
  });

  it("a tunnel's program can speak", () => {
    const tunnel = tunnelSchema.parse({});
    const plans = [
      sshPlan({ ...tunnel.ssh, host: 'a' }, { port: 1, knownHosts: '', onOffer: () => undefined }),
      ...(['cloudflaredQuick', 'cloudflaredNamed', 'ngrok'] as const).map((preset) =>
        commandPlan({ ...tunnel.command, preset }, 1),
      ),
    ];
    const find = addressFinder('https://*.a*.b*.example.com/*');
    let lines: string[] = [];
    const read = createLineReader((line) => {
      expect(line.length).toBeLessThanOrEqual(2_000);
      // A flood of short ones: the last are looked at, as they are kept.
      if (lines.length === 200) lines = [];
      lines.push(line);
      find(line);
      for (const plan of plans) plan.hear(line);
    });
    // As much as a pipe gives at once; of text with line breaks less, as each line costs what a line costs.
    for (let at = 0; at < text.length; at += 65_536) read(text.slice(at, at + 65_536));
    read('\n');
    for (const stood of [true, false]) {
      const failure = sshFailure({ code: 255, stood, lines }, 1);
      expect(failure.detail.length).toBeLessThanOrEqual(300);
    }
  });
});

describe('a list of strangers', () => {
  it('is looked at so far as anybody has so much', async () => {
    const many = Array.from({ length: 500_000 }, () => ({}));
    expect(await isRead(zammad.usersSchema, many)).toBe(false);
    expect(await isRead(sipgate.usersSchema, { items: many })).toBe(false);
    expect(await isRead(sipgate.contactsSchema, { items: [{ id: '1', numbers: many, emails: many }] })).toBe(
      true,
    );
    const groups = Array.from({ length: 500_000 }, (_, index) => ({ name: `g${index}` }));
    expect(await zammad.groupsSchema.parseAsync(groups)).toHaveLength(10_000);
  });

  it('may be as deep as it likes', async () => {
    const deep: unknown = JSON.parse('['.repeat(1_000_000) + ']'.repeat(1_000_000));
    expect(await isRead(zammad.usersSchema, deep)).toBe(false);
    expect(await isRead(sipgate.contactsSchema, { items: [{ id: '1', organization: deep }] })).toBe(false);
  });
});
