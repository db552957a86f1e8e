/** Which calls belong together: `origCallId` leads from a call to the one it came from. */
export interface Conversations {
  /**
   * Takes a call in.
   * @returns the conversation it is part of now, and those that turned out to be part of that one
   */
  link: (callId: string, origCallId: string | null) => { conversationId: string; merged: string[] };
  /** The calls of a conversation, in the order in which they were taken in. */
  callIds: (conversationId: string) => string[];
  /** Every conversation there is. */
  ids: () => Iterable<string>;
}

/**
 * Keeps conversations while calls come in, in whatever order: a conversation is named after the first call of its
 * chain, even before that call itself is known.
 */
export function createConversations(): Conversations {
  const conversationOf = new Map<string, string>();
  const members = new Map<string, Set<string>>();

  const membersOf = (conversationId: string): Set<string> => {
    const known = members.get(conversationId) ?? new Set<string>();
    members.set(conversationId, known);
    return known;
  };

  return {
    link(callId, origCallId) {
      const own = conversationOf.get(callId) ?? callId;
      const parent = origCallId === null ? own : (conversationOf.get(origCallId) ?? origCallId);
      const moved = parent === own ? [] : [...(members.get(own) ?? [])];
      const target = membersOf(parent);
      for (const id of [...moved, callId]) {
        conversationOf.set(id, parent);
        target.add(id);
      }
      const merged = parent !== own && members.delete(own) ? [own] : [];
      return { conversationId: parent, merged };
    },
    callIds: (conversationId) => [...(members.get(conversationId) ?? [])],
    ids: () => members.keys(),
  };
}
