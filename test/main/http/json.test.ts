import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readJson, readShortJson } from '../../../main/http/json.ts';
import { firstOf, listOf } from '../../../main/http/list-of.ts';
import * as sipgate from '../../../main/sipgate/sipgate-answers.ts';
import * as zammad from '../../../main/zammad/zammad-answers.ts';
import { worstJson } from '../../support/data/worst-json.ts';
import { eachLookAtTheClockTakes, turnsDuring } from '../../support/unit/time.ts';

// JSON of services, as long as it may be, that once stopped everything else for up to five seconds. No time is measured.

const bytes = 5_000_000;
const piece = 65_536;

/** Those that are no JSON, or have more values than anybody's list. */
const refused = new Set([
  ...[
    'lists in lists',
    'lists in lists that never end',
    'objects in objects',
    'empty objects',
    'empty lists',
  ],
  ...['noughts', 'long numbers', 'texts', 'objects that are all of another shape', 'names', 'blanks'],
  ...['contacts with lists that are wrong', 'contacts with lists in lists'],
  ...['users of Zammad', 'calls of sipgate', 'users of Zammad, as short as can be'],
]);

describe.each(worstJson)('%s, five megabytes of it', (what, make) => {
  it('are read to the limit, and others have their turn', async () => {
    eachLookAtTheClockTakes(1_000);
    const text = make(bytes);
    let value: unknown;
    const turns = await turnsDuring(async () => {
      value = await readJson(text);
    });
    expect(value === undefined).toBe(refused.has(what));
    if (value !== undefined) expect(turns).toBeGreaterThanOrEqual(Math.floor(text.length / piece));
  });

  it('are no harm where they are within it', async () => {
    const value = await readJson(make(100_000));
    for (const list of [value, { items: value }, { data: value }])
      for (const schema of [...Object.values(zammad), ...Object.values(sipgate)])
        await (schema as z.ZodType).safeParseAsync(list);
  });
});

describe('what is within the limits', () => {
  it.each(['null', '0', '"[[["', '[]', '{"a":[{"b":[1,2,3]}]}', ` ${'['.repeat(64)}${']'.repeat(64)} `])(
    'is read as it stands: %s',
    async (text) => {
      expect(await readJson(text)).toEqual(JSON.parse(text));
      expect(readShortJson(text)).toEqual(JSON.parse(text));
    },
  );

  it.each(['', '{', '[1,]', 'x', '['.repeat(65) + ']'.repeat(65)])('and nothing else: %s', async (text) => {
    expect(await readJson(text)).toBeUndefined();
    expect(readShortJson(text)).toBeUndefined();
  });
});

describe('a list', () => {
  beforeEach(() => {
    eachLookAtTheClockTakes(1_000);
  });

  it.each([
    ['right', { id: 1, updated_at: '2026-11-22' }],
    ['wrong', {}],
  ])('of ten thousand entries that are %s lets others have their turn between them', async (_, entry) => {
    const entries = Array.from({ length: 10_000 }, () => entry);
    for (const schema of [zammad.usersSchema, sipgate.historySchema]) {
      const list = schema === zammad.usersSchema ? entries : { items: entries };
      const turns = await turnsDuring(() => schema.safeParseAsync(list));
      expect(turns).toBeGreaterThanOrEqual(entries.length / 2);
    }
  });

  it('in which all has to be right is looked at as far as it is', () => {
    let looks = 0;
    const element = z.unknown().transform((value, context) => {
      looks += 1;
      if (value === 'wrong') context.addIssue('wrong');
      return value;
    });
    const entries = [
      ...Array.from({ length: 3 }, () => 'right'),
      ...Array.from({ length: 90 }, () => 'wrong'),
    ];
    expect(firstOf(element, 100).safeParse(entries).success).toBe(false);
    expect(looks).toBe(4);
    expect(firstOf(element, 3).parse(entries)).toEqual(['right', 'right', 'right']);
  });

  it('leaves out what cannot be read, and is another one where nothing can', async () => {
    const numbers = listOf(z.number());
    expect(await numbers.parseAsync([1, 'a', 2])).toEqual([1, 2]);
    expect(await numbers.parseAsync([])).toEqual([]);
    expect((await numbers.safeParseAsync(['a'])).success).toBe(false);
  });
});
