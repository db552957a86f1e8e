import { beforeEach, describe, expect, it } from 'vitest';
import { readVcards } from '../../../main/contact-files/read-vcards.ts';
import { writeCsv } from '../../../main/contact-files/write-csv.ts';
import { writeVcards } from '../../../main/contact-files/write-vcards.ts';
import { contact, importCsv } from '../../support/unit/contact-files.ts';
import { eachLookAtTheClockTakes, turnsDuring } from '../../support/unit/time.ts';

const contacts = Array.from({ length: 60 }, (_, index) =>
  contact({
    name: `Anna Müller ${index}`,
    numbers: [{ kind: 'work', number: `+49 30 23125 ${index}` }],
    note: 'Eine Notiz, die etwas länger ist. '.repeat(60).trim(),
  }),
);

/** At most as much of a file is worked on at once; bytes. */
const atOnce = 16 * 1024;

describe('on a machine that is so slow that every step takes long, others have their turn', () => {
  beforeEach(() => {
    eachLookAtTheClockTakes(1_000);
  });

  it('while contacts are written', async () => {
    expect(await turnsDuring(() => writeVcards(contacts))).toBeGreaterThanOrEqual(contacts.length);
    expect(await turnsDuring(() => writeCsv(contacts, 'de'))).toBeGreaterThanOrEqual(contacts.length);
  });

  it('while vCards are read, all at once or as a stream', async () => {
    const bytes = Buffer.from(await writeVcards(contacts));
    const slices = Math.floor(bytes.length / atOnce);
    expect(slices).toBeGreaterThan(5);
    expect(await turnsDuring(() => readVcards(bytes))).toBeGreaterThanOrEqual(slices);
    // eslint-disable-next-line @typescript-eslint/require-await
    async function* stream(): AsyncGenerator<Buffer> {
      yield bytes;
    }
    expect(await turnsDuring(() => readVcards(stream()))).toBeGreaterThanOrEqual(slices);
  });

  it('while a table is looked at and read', async () => {
    const bytes = Buffer.from(await writeCsv(contacts, 'en'));
    const slices = Math.floor(bytes.length / atOnce);
    expect(slices).toBeGreaterThan(4);
    expect(await turnsDuring(() => importCsv(bytes))).toBeGreaterThanOrEqual(2 * slices);
  });
});
