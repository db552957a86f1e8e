import type { Mark } from '../../contract/call.ts';
import type { AppCommands } from '../desktop/desktop.ts';
import type { CallBook } from '../domain/call-book.ts';
import type { Switchboard } from '../switchboard.ts';

/**
 * The command that notes something about a conversation. The note stands on its first call; what its other calls had been
 * noted with is part of what was shown, and so of what takes its place.
 */
export function createNoteCommands(
  book: Pick<CallBook, 'entry'>,
  switchboard: Pick<Switchboard, 'mark'>,
): Pick<AppCommands, 'saveNote'> {
  return {
    async saveNote(conversationId, note) {
      const entry = book.entry(conversationId);
      if (!entry) throw new Error('the call is no longer in the log');
      if (entry.note === note) return;
      const marks = entry.legs.flatMap((leg, index): Omit<Mark, 'at'>[] => {
        if (index === 0) return [{ callId: leg.callId, note }];
        return leg.note === '' ? [] : [{ callId: leg.callId, note: '' }];
      });
      await switchboard.mark(marks);
    },
  };
}
