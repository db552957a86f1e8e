import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createConversations,
  type Conversations,
} from '../../../../main/domain/conversations/conversation.ts';

type Link = [callId: string, origCallId: string | null];

/** Takes calls in, one after the other, and tells what came of each. */
function linked(links: readonly Link[]) {
  const conversations = createConversations();
  return { conversations, results: links.map((link) => conversations.link(...link)) };
}

/** Every conversation with its calls, in an order that does not depend on how they came. */
function contentOf(conversations: Conversations): [string, string[]][] {
  return [...conversations.ids()]
    .map((id): [string, string[]] => [id, conversations.callIds(id).sort()])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('a conversation', () => {
  it('is a call alone where it came from none', () => {
    const { conversations, results } = linked([['a', null]]);
    expect(results).toEqual([{ conversationId: 'a', merged: [] }]);
    expect(conversations.callIds('a')).toEqual(['a']);
  });

  it('takes in the calls that came from its calls, under the name of the first', () => {
    const { conversations, results } = linked([
      ['a', null],
      ['b', 'a'],
      ['c', 'b'],
    ]);
    expect(results.map(({ conversationId }) => conversationId)).toEqual(['a', 'a', 'a']);
    expect(conversations.callIds('a')).toEqual(['a', 'b', 'c']);
  });

  it('is named after the call that its calls came from, even if that is never known itself', () => {
    const { conversations } = linked([
      ['b', 'group'],
      ['c', 'group'],
    ]);
    expect(contentOf(conversations)).toEqual([['group', ['b', 'c']]]);
  });

  it('becomes part of another when it turns out to come from it', () => {
    const { conversations, results } = linked([
      ['c', 'b'],
      ['b', 'a'],
      ['a', null],
    ]);
    expect(results).toEqual([
      { conversationId: 'b', merged: [] },
      { conversationId: 'a', merged: ['b'] },
      { conversationId: 'a', merged: [] },
    ]);
    expect(contentOf(conversations)).toEqual([['a', ['a', 'b', 'c']]]);
  });

  it('is known from a later event, where the first one did not say where the call came from', () => {
    const { conversations, results } = linked([
      ['a', null],
      ['b', null],
      ['b', 'a'],
    ]);
    expect(results.at(-1)).toEqual({ conversationId: 'a', merged: ['b'] });
    expect(contentOf(conversations)).toEqual([['a', ['a', 'b']]]);
  });

  it('is not left again when an event does not say where the call came from', () => {
    const { conversations, results } = linked([
      ['b', 'a'],
      ['b', null],
    ]);
    expect(results.at(-1)).toEqual({ conversationId: 'a', merged: [] });
    expect(contentOf(conversations)).toEqual([['a', ['b']]]);
  });

  it('takes in a call once, however often it is named', () => {
    const { conversations, results } = linked([
      ['b', 'a'],
      ['b', 'a'],
    ]);
    expect(results.at(-1)?.merged).toEqual([]);
    expect(conversations.callIds('a')).toEqual(['b']);
  });

  it('of a call that claims to come from itself is that call', () => {
    expect(contentOf(linked([['a', 'a']]).conversations)).toEqual([['a', ['a']]]);
  });

  it('of calls that name each other in a circle has the first of their ids for a name', () => {
    const circle: Link[] = [
      ['c', 'b'],
      ['b', 'a'],
      ['a', 'c'],
    ];
    const { conversations, results } = linked(circle);
    expect(results.map(({ conversationId }) => conversationId)).toEqual(['b', 'a', 'a']);
    expect(contentOf(conversations)).toEqual([['a', ['a', 'b', 'c']]]);
    const other = linked([...circle].reverse());
    expect(other.results.at(-1)).toEqual({ conversationId: 'a', merged: ['c'] });
    expect(contentOf(other.conversations)).toEqual([['a', ['a', 'b', 'c']]]);
  });

  it('joins the two where one call is said to come from both', () => {
    const two: Link[] = [
      ['b', null],
      ['c', null],
      ['d', 'c'],
      ['d', 'b'],
    ];
    const { conversations, results } = linked(two);
    expect(results.at(-1)).toEqual({ conversationId: 'b', merged: ['c'] });
    expect(contentOf(conversations)).toEqual([['b', ['b', 'c', 'd']]]);
  });

  it('has no calls where nobody knows it', () => {
    expect(createConversations().callIds('a')).toEqual([]);
  });
});

describe('conversations in whatever order their calls come', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  /** Each call comes from one before it, from an unknown one, or from none. */
  const forest = fc
    .tuple(...ids.map((_, index) => fc.constantFrom(null, 'x', ...ids.slice(0, index))))
    .map((parents) => parents.map((parent, index): Link => ['abcdef'.charAt(index), parent]));
  /** Each call is there, and besides it may come from itself, from several, and in circles. */
  const tangle = fc
    .array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(null, 'x', ...ids)), { maxLength: 12 })
    .map((links): Link[] => [...links, ...ids.map((id): Link => [id, null])]);

  it('are the same, and each call is in one of them', () => {
    const both = fc
      .oneof(forest, tangle)
      .chain((links) =>
        fc.tuple(fc.constant(links), fc.shuffledSubarray(links, { minLength: links.length })),
      );
    fc.assert(
      fc.property(both, ([links, shuffled]) => {
        const { conversations } = linked(shuffled);
        expect(contentOf(conversations)).toEqual(contentOf(linked(links).conversations));
        const all = contentOf(conversations).flatMap(([, callIds]) => callIds);
        expect(all.sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
      }),
      { numRuns: 500 },
    );
  });

  it('tell of each one that went into another', () => {
    const shuffled = fc
      .oneof(forest, tangle)
      .chain((links) => fc.shuffledSubarray(links, { minLength: links.length }));
    fc.assert(
      fc.property(shuffled, (links) => {
        const { conversations, results } = linked(links);
        const seen = new Set<string>();
        for (const { conversationId, merged } of results) {
          for (const id of merged) seen.delete(id);
          seen.add(conversationId);
        }
        expect([...seen].sort()).toEqual([...conversations.ids()].sort());
      }),
    );
  });
});
