/** Which calls belong together: `origCallId` leads from a call to the one it came from. */
export interface Conversations {
  /**
   * Takes a call in, or learns where one came from. What comes of all links does not depend on their order.
   * @returns the conversation it is part of now, and those that turned out to be part of that one
   */
  link: (callId: string, origCallId: string | null) => { conversationId: string; merged: string[] };
  /** The conversation that a call, or what was a conversation once, is part of now; null where nobody has heard of it. */
  of: (id: string) => string | null;
  /** The calls of a conversation. */
  callIds: (conversationId: string) => string[];
  /** Every conversation there is. */
  ids: () => Iterable<string>;
}

/** Ids that links join. */
interface Group {
  /** What it is called; see `nameOf`. */
  name: string;
  /** All of them, those included that only links name. */
  ids: Set<string>;
  /** Those that came from no other: in a chain the first call. */
  origins: Set<string>;
  /** Those that were taken in. */
  calls: Set<string>;
}

/**
 * Keeps conversations while calls come in, in whatever order: a conversation is named after the first call of its
 * chain, even before that call itself is known.
 */
export function createConversations(): Conversations {
  const groups = new Map<string, Group>();
  const conversations = new Map<string, Group>();

  const groupOf = (id: string): Group => {
    const known = groups.get(id);
    if (known) return known;
    const made = { name: id, ids: new Set([id]), origins: new Set([id]), calls: new Set<string>() };
    groups.set(id, made);
    return made;
  };

  /** Puts the smaller group into the larger one. */
  const join = (one: Group, other: Group): Group => {
    if (one === other) return one;
    const [small, large] = one.ids.size < other.ids.size ? [one, other] : [other, one];
    for (const id of small.ids) {
      large.ids.add(id);
      groups.set(id, large);
    }
    for (const id of small.origins) large.origins.add(id);
    for (const id of small.calls) large.calls.add(id);
    return large;
  };

  return {
    link(callId, origCallId) {
      const own = groupOf(callId);
      const parent = origCallId === null || origCallId === callId ? own : groupOf(origCallId);
      const before = [own, parent].filter(({ calls }) => calls.size > 0).map(({ name }) => name);
      if (origCallId !== null && origCallId !== callId) own.origins.delete(callId);
      const group = join(own, parent);
      group.calls.add(callId);
      group.name = nameOf(group);
      const merged = [...new Set(before)].filter((name) => name !== group.name);
      for (const name of merged) conversations.delete(name);
      conversations.set(group.name, group);
      return { conversationId: group.name, merged };
    },
    of: (id) => groups.get(id)?.name ?? null,
    callIds: (conversationId) => [...(conversations.get(conversationId)?.calls ?? [])],
    ids: () => conversations.keys(),
  };
}

/**
 * A chain or a tree has one origin. Where calls name each other in a circle there is none, and where one call is said to
 * come from two there are several: then the first by its text, so that the name is the same whoever came first.
 */
function nameOf({ origins, ids }: Group): string {
  let first: string | null = null;
  for (const id of origins.size > 0 ? origins : ids) if (first === null || id < first) first = id;
  return first ?? '';
}
