import type { Call, Mark } from '../../contract/model/calls/call.ts';
import type { LogEntry } from '../../contract/model/calls/caller-log.ts';
import type { Handlers } from '../../contract/define.ts';
import type { noteCommands } from '../../contract/commands/caller-log.ts';
import type { CallBook } from '../domain/conversations/call-book.ts';
import type { Switchboard } from '../switchboard.ts';

/**
 * The command that notes something about a conversation. The note stands on its first call; what its other calls had been
 * noted with is part of what was shown, and so of what takes its place. Where the conversation turned out to be part of
 * another one while somebody wrote, what that one had been noted with was not shown, and stays.
 */
export function createNoteCommands(
  book: Pick<CallBook, 'conversation'>,
  switchboard: Pick<Switchboard, 'mark'>,
): Handlers<typeof noteCommands> {
  return {
    async saveNote(conversationId, note) {
      const entry = book.conversation(conversationId)?.entry;
      if (!entry) throw new Error('the call is no longer in the log');
      if (entry.note === note) return;
      const legs = legsOf(conversationId, entry);
      const marks = legs.flatMap((leg, index): Omit<Mark, 'at'>[] => {
        if (index === 0) return [{ callId: leg.callId, note }];
        return leg.note === '' ? [] : [{ callId: leg.callId, note: '' }];
      });
      await switchboard.mark(marks);
    },
  };
}

/** What of the conversation was one of this name: all of it, unless that was joined with others. */
function legsOf(id: string, { conversationId, legs }: LogEntry): Call[] {
  if (id === conversationId) return legs;
  const own = legs.filter(({ callId, origCallId }) => callId === id || origCallId === id);
  return own.length > 0 ? own : legs;
}
