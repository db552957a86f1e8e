import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import type { JournalEntry, WebhookRequest } from '../../contract/model/request.ts';
import type { ReceiverStatus } from '../../contract/model/status.ts';
import { memoizeByValue } from '../lib/pure/memoize.ts';
import { createSubscribers } from '../lib/pure/subscribers.ts';
import type { AppLog } from '../lib/app-log.ts';
import type { Listener } from '../ports/listener.ts';
import type { Problems } from '../ports/problems.ts';
import { createReceiver } from '../receiver/receiver.ts';
import { readTrustedKeys } from '../receiver/signature.ts';
import { webhookUrl } from '../receiver/webhook-url.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { createSimulatorKey, simulatorPem } from '../simulator/simulator-key.ts';
import type { Switchboard } from '../switchboard.ts';
import type { SettingsReactions } from '../settings/reactions.ts';
import { createListener } from './listener.ts';
import { createTurnedAway } from './turned-away.ts';
import { writePrivateFile } from '../lib/write-private-file.ts';

/** What the receiver works with; a root joins it. */
export interface ReceiverRoomParts {
  settings: SettingsStore;
  /** The data folder. */
  path: string;
  problems: Pick<Problems, 'mended' | 'notSaved' | 'failed' | 'report' | 'over'>;
  appLog: AppLog;
  switchboard: Pick<Switchboard, 'receive' | 'turnedAway'>;
  /** Where the telephone system reaches the receiver; empty: not known. */
  publicUrl: () => string;
  /** Answers this app's questions to itself. */
  proofFor: (nonce: string) => string | null;
  /** Told of each request that was turned away, beside the journal and the app's log. */
  turnedAway?: ((request: WebhookRequest) => void) | undefined;
  /** Whether the journal has become so large that it is to take in nothing but what was answered. */
  isJournalLarge: () => boolean;
  /** Takes the line that scripts wait for. */
  print: (line: string) => void;
}

/** The receiver on its port, and the keys that it trusts. */
export interface ReceiverRoom {
  listener: Listener;
  /** What is done here when settings change. */
  reactions: Pick<SettingsReactions, 'trustedKeys'>;
  /** PEM; signs as the telephone system does, for this run of the app. */
  simulatorKey: string;
  /** Which of the additional keys are none, counted from 1. */
  unreadableKeys: () => readonly number[];
  /** Writes the simulator's key again, after it could not be written. Never rejects. */
  writeSimulatorKey: () => Promise<void>;
  /** Told of each entry that the journal held at the start: what was turned away today counts. */
  recall: (entry: JournalEntry) => void;
  /** Tells how the receiver is, with every change; returns the function that ends it. */
  subscribe: (listener: (now: ReceiverStatus) => void) => () => void;
  /** Answers what has arrived, then closes. */
  close: () => Promise<void>;
}

/** Joins them; nothing listens yet. */
export function createReceiverRoom(parts: ReceiverRoomParts): ReceiverRoom {
  const { path, problems, switchboard, appLog, publicUrl, print } = parts;
  const settings = parts.settings.current;

  const statuses = createSubscribers<ReceiverStatus>();
  const simulatorKey = createSimulatorKey();
  const signers = memoizeByValue(settings, ({ receiver }) => readTrustedKeys(receiver.additionalPublicKeys));
  const trustedKeys = memoizeByValue(signers, ({ keys }): KeyObject[] => [...keys, simulatorKey.publicKey]);
  let ownUrl = '';
  const turnedAway = createTurnedAway({
    ...{ appLog, problems },
    write: switchboard.turnedAway,
    isJournalLarge: parts.isJournalLarge,
    now: () => performance.now(),
  });
  const receiver = createReceiver(
    () => {
      const { token, signature } = settings().receiver;
      return {
        enabled: settings().enabled,
        token,
        trustedKeys: signature === 'off' ? null : trustedKeys(),
        endpoint: (direction) => webhookUrl(publicUrl() || ownUrl, token, direction),
      };
    },
    {
      receive: switchboard.receive,
      turnedAway(request) {
        turnedAway.take(request);
        parts.turnedAway?.(request);
      },
      failed: problems.failed,
    },
    parts.proofFor,
  );
  const writeSimulatorKey = async (): Promise<void> => {
    try {
      const pem = simulatorPem(simulatorKey.privatePem, ownUrl);
      await writePrivateFile(join(path, 'simulator.pem'), pem);
      problems.mended('simulator.pem');
    } catch (error) {
      // Without it the simulator cannot sign; the telephone system can.
      problems.notSaved('simulator.pem')(error);
    }
  };
  const listener = createListener(
    receiver,
    async (url) => {
      ownUrl = url;
      await writeSimulatorKey();
      print(`receiver listening on ${url}`);
    },
    statuses.tell,
  );

  return {
    listener,
    simulatorKey: simulatorKey.privatePem,
    reactions: {
      trustedKeys() {
        problems.over('unreadableKey');
        for (const position of signers().unreadable) problems.report({ kind: 'unreadableKey', position });
      },
    },
    unreadableKeys: () => signers().unreadable,
    writeSimulatorKey,
    recall: turnedAway.restore,
    subscribe: statuses.subscribe,
    async close() {
      await receiver.close();
      turnedAway.close();
    },
  };
}
