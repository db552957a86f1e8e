import { createPrivateKey } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import type { JournalEntry, WebhookRequest } from '../../../contract/model/request.ts';
import { settingsSchema } from '../../../contract/settings/settings.ts';
import { createCallBook } from '../../../main/domain/conversations/call-book.ts';
import { createSeenWebhooks } from '../../../main/domain/conversations/seen-webhooks.ts';
import { digest } from '../../../main/lib/digest.ts';
import { compileRules } from '../../../main/domain/calls/rules.ts';
import { createReceiver } from '../../../main/receiver/receiver.ts';
import { webhookUrl } from '../../../main/receiver/webhook-url.ts';
import { play, type Played, type PlayOptions } from '../../../main/simulator/player.ts';
import type { Cast, Step } from '../../../main/simulator/scenarios.ts';
import { createSimulatorKey } from '../../../main/simulator/simulator-key.ts';
import { createSwitchboard } from '../../../main/switchboard.ts';
import { at } from './events.ts';
import { token } from './receiver.ts';

const key = createSimulatorKey();
const privateKey = createPrivateKey(key.privatePem);

/** Receiver and switchboard joined as in the app, without files and windows. */
export interface Office {
  receiverUrl: string;
  /** What the journal would hold. */
  journal: JournalEntry[];
  entries: () => LogEntry[];
  /** The requests that the receiver let in or turned away, in that order. */
  requests: () => WebhookRequest[];
  /** Plays steps without pauses and tells of each. */
  play: (steps: readonly Step[], options?: Partial<PlayOptions>) => Promise<Played[]>;
}

/** @param rules `inbound` and `outbound` of the settings */
export async function openOffice(rules: object = {}, publicUrl = ''): Promise<Office> {
  const settings = settingsSchema.parse({ version: 1, receiver: { token }, ...rules });
  const compiled = compileRules(settings);
  const journal: JournalEntry[] = [];
  const book = createCallBook(() => at(0));
  const fail = (error: unknown): never => {
    throw error;
  };
  const switchboard = createSwitchboard({
    rules: () => compiled,
    book,
    seen: createSeenWebhooks(digest),
    isForUs: () => true,
    append: (entry) => Promise.resolve(journal.push(entry)),
    now: () => new Date(),
    onNotSaved: fail,
    onSubscriberFailed: fail,
  });
  let receiverUrl = '';
  const receiver = createReceiver(
    () => ({
      enabled: true,
      token,
      trustedKeys: [key.publicKey],
      endpoint: (direction) => webhookUrl(publicUrl || receiverUrl, token, direction),
    }),
    { receive: switchboard.receive, turnedAway: switchboard.turnedAway, failed: fail },
  );
  receiverUrl = `http://127.0.0.1:${await receiver.listen(0)}`;
  onTestFinished(() => receiver.close());

  return {
    receiverUrl,
    journal,
    entries: book.entries,
    requests: () => journal.flatMap((entry) => (entry.kind === 'request' ? [entry.request] : [])),
    async play(steps, options) {
      const played: Played[] = [];
      await play(steps, {
        receiverUrl,
        token,
        privateKey,
        pause: () => Promise.resolve(),
        onPlayed: (step) => played.push(step),
        ...options,
      });
      return played;
    },
  };
}

/** Emma and Chris, called by a number in Berlin; ids are 1, 2, 3, … */
export function castOf(cast: Partial<Cast> = {}): Cast {
  let next = 1;
  return {
    from: '4930609854180',
    to: '492111234567',
    users: [
      { name: 'Emma', id: 'w0', fullId: '1234567w0' },
      { name: 'Chris', id: 'w1', fullId: '1234567w1' },
    ],
    newId: () => String(next++),
    ...cast,
  };
}
