import type { Contact } from '../../../contract/model/contacts/contact.ts';
import { boundedWait } from '../../lib/pure/bounded-wait.ts';
import { coalesce } from '../../lib/coalesce.ts';
import type { ContactFile } from './contact-file.ts';

/** Brings a changed phone book to its file. */
export interface ContactSaver {
  changed: () => void;
  /** Writes what has changed now, not in a moment; resolves when it is on the disk, or could not be written. */
  flush: () => Promise<void>;
}

/** How long changes gather before they are written, at least and at most; milliseconds. */
const gatherFor = 300;
const gatherAtMost = 20_000;

/** How many times as long as the last writing took: a large phone book must not be written all the time. */
const restAfterWriting = 10;

/** How soon it is tried again to write what the disk did not take; milliseconds. */
const retryAfter = 5_000;

/**
 * @param contacts all of them, as they are to be written
 * @param onError the file could not be written; it is tried again in a while, and with the next change
 * @param onSaved everything is in the file
 */
export function createContactSaver(
  contacts: () => readonly Contact[],
  file: Pick<ContactFile, 'write'>,
  onError: (error: unknown) => void,
  onSaved: () => void,
): ContactSaver {
  let isDirty = false;
  let timer: NodeJS.Timeout | null = null;
  let lastTook = 0;

  const save = coalesce(async () => {
    if (!isDirty) return;
    isDirty = false;
    const startedAt = performance.now();
    try {
      await file.write(contacts());
      lastTook = performance.now() - startedAt;
      onSaved();
    } catch (error) {
      isDirty = true;
      saveIn(retryAfter);
      onError(error);
    }
  });

  const saveIn = (milliseconds: number): void => {
    timer ??= setTimeout(() => void flush(), boundedWait(milliseconds)).unref();
  };

  const flush = async (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    await save();
  };

  return {
    flush,
    changed() {
      isDirty = true;
      saveIn(Math.min(gatherAtMost, Math.max(gatherFor, lastTook * restAfterWriting)));
    },
  };
}
