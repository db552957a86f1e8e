import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import type { ReceiverStatus } from '../../contract/model/status.ts';
import { memoizeByValue } from '../lib/pure/memoize.ts';
import type { Services } from '../roots/services.ts';
import { createReceiver } from '../receiver/receiver.ts';
import { readTrustedKeys } from '../receiver/signature.ts';
import { webhookUrl } from '../receiver/webhook-url.ts';
import { createSimulatorKey, simulatorPem } from '../simulator/simulator-key.ts';
import type { Switchboard } from '../switchboard.ts';
import { createListener, type Listener } from './listener.ts';
import { createTurnedAway } from './turned-away.ts';
import { writePrivateFile } from '../lib/write-private-file.ts';

/** What the receiver works with; a root joins it. */
export interface ReceiverRoomParts extends Pick<
  Services,
  'data' | 'settings' | 'status' | 'appLog' | 'notSaved' | 'failed'
> {
  switchboard: Switchboard;
  /** Where sipgate reaches the receiver; empty: not known. */
  publicUrl: () => string;
  /** Answers this app's questions to itself. */
  proofFor: (nonce: string) => string | null;
  /** Told of every change, after the status. */
  onStatus: (now: ReceiverStatus) => void;
  /** Takes the line that scripts wait for. */
  print: (line: string) => void;
}

/** The receiver on its port, and the keys that it trusts. */
export interface ReceiverRoom {
  listener: Listener;
  /** PEM; signs as sipgate does, for this run of the app. */
  simulatorKey: string;
  /** Which of the additional keys are none, counted from 1. */
  unreadableKeys: () => readonly number[];
  /** Writes the simulator's key again, after it could not be written. Never rejects. */
  writeSimulatorKey: () => Promise<void>;
  /** Answers what has arrived, then closes. */
  close: () => Promise<void>;
}

/** Joins them; nothing listens yet. */
export function createReceiverRoom(parts: ReceiverRoomParts): ReceiverRoom {
  const { data, status, switchboard, appLog, publicUrl, notSaved, failed, print } = parts;
  const settings = parts.settings.current;

  const simulatorKey = createSimulatorKey();
  const signers = memoizeByValue(settings, ({ receiver }) => readTrustedKeys(receiver.additionalPublicKeys));
  const trustedKeys = memoizeByValue(signers, ({ keys }): KeyObject[] => [...keys, simulatorKey.publicKey]);
  const receiver = createReceiver(
    () => {
      const { token, signature } = settings().receiver;
      return {
        enabled: settings().enabled,
        token,
        trustedKeys: signature === 'off' ? null : trustedKeys(),
        endpoint: (direction) => webhookUrl(publicUrl() || listener.url(), token, direction),
      };
    },
    {
      receive: switchboard.receive,
      turnedAway: createTurnedAway(switchboard.turnedAway, appLog, () => performance.now()),
      failed,
    },
    parts.proofFor,
  );
  const listener = createListener(
    receiver,
    async (url) => {
      await writeSimulatorKey(url);
      print(`receiver listening on ${url}`);
    },
    (now) => {
      status.setReceiver(now);
      parts.onStatus(now);
    },
  );
  const writeSimulatorKey = async (url: string): Promise<void> => {
    try {
      const pem = simulatorPem(simulatorKey.privatePem, url);
      await writePrivateFile(join(data.path, 'simulator.pem'), pem);
      status.mended('simulator.pem');
    } catch (error) {
      // Without it the simulator cannot sign; sipgate can.
      notSaved('simulator.pem')(error);
    }
  };

  return {
    listener,
    simulatorKey: simulatorKey.privatePem,
    unreadableKeys: () => signers().unreadable,
    writeSimulatorKey: () => writeSimulatorKey(listener.url()),
    close: receiver.close,
  };
}
