import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCallBook } from '../../../main/domain/call-book.ts';
import { anyNews } from '../../support/unit-arbitraries.ts';
import { at } from '../../support/unit-events.ts';

describe('conversations with a number', () => {
  it('are those that looking at all of them finds, newest first', () => {
    fc.assert(
      fc.property(anyNews(), (news) => {
        const book = createCallBook(() => at(0));
        for (const item of news) {
          if ('event' in item) book.addEvent(item.event);
          else book.addMark(item.mark);
        }
        for (const number of ['+4930609854180', '+492111234567', '21']) {
          const expected = [...book.oldestFirst()].reverse().filter(({ remote }) => remote.number === number);
          expect(book.withNumber(number)).toEqual(expected);
        }
      }),
      { numRuns: 200 },
    );
  });
});
