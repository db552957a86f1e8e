import type { CsvField } from '../../../contract/model/contacts/contact-import.ts';
import { numberKindSchema, type NumberKind } from '../../../contract/model/contacts/contact.ts';
import { fieldOfKind } from './fields.ts';
import type { FoundContact } from '../fit-contact.ts';
import { numberKindOf } from '../number-kind.ts';
import { splitTags } from '../tag-list.ts';
import { withoutScheme } from '../uri.ts';
import { withoutApostrophe } from '../../lib/pure/csv.ts';

interface Column {
  index: number;
  header: string;
  field: CsvField;
}

const partsOfAddress = ['street', 'postcode', 'city', 'region', 'country'] as const;
const kindOfField = new Map<CsvField, NumberKind>(
  numberKindSchema.options.map((kind) => [fieldOfKind[kind], kind]),
);

/**
 * Makes a function that reads a row. Of several columns for the same field, in their order:
 * - numbers, e-mail addresses and tags are all kept;
 * - names, organisations and the lines of a street are joined;
 * - addresses and web pages are several, and so are runs of address columns such as Outlook's three;
 * - notes stand below each other, with their columns' names.
 * @param headers the names of the columns; empty where there are none
 */
export function createRowReader(
  fields: readonly CsvField[],
  headers: readonly string[],
): (cells: readonly string[]) => FoundContact {
  const columns = fields.map((field, index) => ({ field, index, header: headers[index] ?? '' }));
  const of = (field: CsvField): Column[] => columns.filter((column) => column.field === field);
  const blocks = addressBlocks(columns);
  const emailColumns = of('email');
  const noteColumns = of('note');

  return (cells) => {
    const cell = ({ index }: Column): string => withoutApostrophe(cells[index] ?? '').trim();
    const texts = (...wanted: CsvField[]): string[] =>
      columns.filter(({ field }) => wanted.includes(field)).map(cell);
    const name = joined(texts('name'), ' ');
    return {
      name: name === '' ? joined([...texts('firstName'), ...texts('lastName')], ' ') : name,
      organisation: joined(texts('organisation'), ', '),
      numbers: numbersOf(columns, cell),
      emails: emailColumns.flatMap((column) =>
        severalIn(column, cell(column)).map((email) => withoutScheme(email, 'mailto')),
      ),
      addresses: blocks.map((block) => addressOf(block, cell)),
      webPages: of('webPage').flatMap((column) => severalIn(column, cell(column))),
      tags: of('tags').flatMap((column) => tagsIn(column, cell(column))),
      notes: noteColumns.map((column) => {
        const text = cell(column);
        return text === '' || noteColumns.length === 1 || column.header === ''
          ? text
          : `${column.header}: ${text}`;
      }),
    };
  };
}

type CellOf = (column: Column) => string;

function numbersOf(columns: readonly Column[], cell: CellOf): FoundContact['numbers'] {
  const numbers: FoundContact['numbers'] = [];
  let said: NumberKind | null = null;
  for (const column of columns) {
    if (column.field === 'numberKind') said = numberKindOf(cell(column));
    const kind = kindOfField.get(column.field);
    if (kind === undefined) continue;
    for (const number of severalIn(column, cell(column))) {
      numbers.push({ kind: said ?? kind, number: withoutScheme(number, 'tel') });
    }
    said = null;
  }
  return numbers;
}

/** Google writes several values into one cell, of columns such as `Phone 1 - Value`. */
function severalIn({ header }: Column, text: string): string[] {
  return / - Value$/i.test(header) ? text.split(' ::: ') : [text];
}

/** Google's own groups, such as `* myContacts`, are nobody's tags. */
function tagsIn({ header }: Column, text: string): string[] {
  const isGoogle = /^(Labels|Group Membership)$/i.test(header);
  return splitTags(text).filter((tag) => !isGoogle || !tag.startsWith('* '));
}

/** Columns that make up one address: Google's of the same number, others until one comes that the address has already. */
function addressBlocks(columns: readonly Column[]): Column[][] {
  const blocks: Column[][] = [];
  const numbered = new Map<string, Column[]>();
  let previous: CsvField | null = null;
  for (const column of columns) {
    const { field, header } = column;
    if (field !== 'address' && !partsOfAddress.some((part) => part === field)) continue;
    const number = /^Address (\d+) - /i.exec(header)?.[1];
    const block = number === undefined ? blocks.at(-1) : numbered.get(number);
    const isWhole = number === undefined && (field === 'address' || previous === 'address');
    const isThere =
      number === undefined && previous !== field && block?.some((other) => other.field === field);
    if (block === undefined || isWhole || isThere) {
      const opened = [column];
      blocks.push(opened);
      if (number !== undefined) numbered.set(number, opened);
    } else block.push(column);
    previous = field;
  }
  return blocks;
}

/** The whole address where there is one: Google writes its parts beside it, or alone. */
function addressOf(block: readonly Column[], cell: CellOf): string {
  const of = (wanted: CsvField): string[] => block.filter(({ field }) => field === wanted).map(cell);
  const whole = joined(of('address'), '\n');
  if (whole !== '') return whole;
  const town = joined([...of('postcode'), ...of('city')], ' ');
  // A column for house numbers.
  const street = joined(of('street'), '\n').replace(/\n(\d+ ?[a-z]?)$/i, ' $1');
  return joined([street, town, ...of('region'), ...of('country')], '\n');
}

function joined(texts: readonly string[], separator: string): string {
  return texts.filter((text) => text !== '').join(separator);
}
