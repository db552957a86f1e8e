import type { KeyObject } from 'node:crypto';
import type { JournalEntry } from '../../contract/request.ts';

/** Whether a signature is one of this key's. */
export type IsSignedBy = (
  body: Buffer,
  header: string | undefined,
  keys: readonly KeyObject[],
) => Promise<boolean>;

/**
 * Looks out for the first webhook that is none of the simulator's: sipgate knows this desktop.
 * @param simulatorKey what a simulated one is signed with
 * @param found told once
 * @returns takes a line of the journal; returns at once
 */
export function awaitWebhook(
  simulatorKey: KeyObject,
  isSignedBy: IsSignedBy,
  found: (at: string) => void,
): (entry: JournalEntry) => void {
  let isFound = false;
  return (entry) => {
    if (isFound || entry.kind !== 'request' || entry.event === null) return;
    const { body, headers, at } = entry.request;
    void isSignedBy(Buffer.from(body), headers['x-sipgate-signature'], [simulatorKey]).then((isSimulated) => {
      if (isSimulated || isFound) return;
      isFound = true;
      found(at);
    });
  };
}
