import { join } from 'node:path';
import type { WebhookRequest } from '../../contract/model/request.ts';
import { createCatchUpRoom, type CatchUpRoom, type CatchUpRoomParts } from '../catch-up/catch-up-room.ts';
import { createCallStore, type CallStore } from '../calls/call-store.ts';
import { createReceiverRoom, type ReceiverRoom } from '../connectivity/receiver-room.ts';
import { createTunnelRoom, type TunnelRoom } from '../connectivity/tunnel-room.ts';
import { fileProblems } from '../health/file-problems.ts';
import { createHealth, type Health } from '../health/health.ts';
import type { Notify } from '../ports/desktop.ts';
import type { Services } from './services.ts';
import { inOrder } from './in-order.ts';

/** What a receiver of webhooks is made of, with windows or without. */
export interface Core {
  calls: CallStore;
  tunnel: TunnelRoom;
  receiver: ReceiverRoom;
  health: Health;
  /** Reads what is kept of the calls, once, and tells what could not be read; whoever asks again waits for the same. */
  recover: () => Promise<void>;
  /** Reads in the journal what came before, so that it is known when it comes again. For when there is time. Never rejects. */
  recall: () => Promise<void>;
  /**
   * Stops in the opposite order; what is kept is closed when nobody writes to it any more.
   * @param saveOthers writes what else is to be written, once nothing comes in any more
   */
  stop: (saveOthers?: () => unknown) => Promise<void>;
}

/**
 * Builds it; nothing is read or listens yet.
 * @param notify tells windows, where there are some
 * @param print takes the line that scripts wait for
 * @param turnedAway told of each request that was turned away, where no window shows them
 */
export function buildCore(
  services: Services,
  notify: Notify,
  print: (line: string) => void,
  turnedAway?: (request: WebhookRequest) => void,
): Core {
  const { lock, data, secrets, settings, publicUrl, appLog, problems } = services;
  const calls = createCallStore({ data, settings: settings.current, problems });
  const tunnel = createTunnelRoom({
    settings,
    publicUrl,
    knownHosts: join(data.path, 'known_hosts'),
    notify,
    log: appLog.info,
    failed: problems.failed,
  });
  const receiver = createReceiverRoom({
    settings,
    path: data.path,
    problems,
    appLog,
    switchboard: calls.switchboard,
    publicUrl: publicUrl.current,
    proofFor: tunnel.proofFor,
    turnedAway,
    isJournalLarge: () => health.isJournalLarge(),
    print,
  });
  const health = createHealth({
    data,
    settings: settings.current,
    status: problems,
    switchboard: calls.switchboard,
    listener: receiver.listener,
    newest: () => calls.book.newest(1)[0],
    journalIsNeeded: calls.journalIsNeeded,
    onWritable: receiver.writeSimulatorKey,
    appLog,
  });
  const recover = async (): Promise<void> => {
    const recovery = await calls.recover();
    for (const problem of fileProblems(data, recovery)) problems.report(problem);
    if (secrets.setAside) problems.report({ kind: 'fileSetAside', ...secrets.setAside });
    for (const position of receiver.unreadableKeys()) problems.report({ kind: 'unreadableKey', position });
    await health.look();
  };
  let recovered: Promise<void> | null = null;
  return {
    ...{ calls, tunnel, receiver, health },
    recover: () => (recovered ??= recover()),
    recall: () => calls.recallWebhooks(receiver.recall).catch(problems.failed),
    stop: (saveOthers = () => undefined) =>
      inOrder([
        health.stop,
        () => Promise.all([tunnel.stop(), receiver.close()]),
        // Who is told of the last calls is told in a turn after their answers.
        () => new Promise((resolve) => setImmediate(resolve)),
        calls.saver.flush,
        saveOthers,
        data.journal.close,
        lock.release,
      ]),
  };
}

/** Builds what reads in the telephone system's history what was missed, which both compositions do. */
export function buildCatchUp(
  { problems }: Services,
  { calls: { book, switchboard } }: Core,
  parts: Pick<CatchUpRoomParts, 'telephony' | 'memory' | 'notify'>,
): CatchUpRoom {
  return createCatchUpRoom({ ...parts, book, switchboard, problems });
}
