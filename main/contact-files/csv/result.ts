import type {
  ContactImport,
  CsvMapping,
  ImportWarning,
  Unreadable,
  UnreadableReason,
} from '../../../contract/model/contacts/contact-import.ts';
import type { ContactFields } from '../../../contract/model/contacts/contact.ts';
import { createRowReader } from './contact.ts';
import type { CellsRow, CsvRow } from './rows.ts';
import { fitContact } from '../fit-contact.ts';
import { ContactFileRefused } from '../refusal.ts';
import { mendNumbers } from '../spreadsheet-number.ts';
import { unreadableText } from '../unreadable-text.ts';
import { warningsOf } from '../warnings.ts';

/** Makes contacts of a table's rows, without the one that names the columns. */
export interface CsvResult {
  /** @throws {ContactFileRefused} if there are too many */
  add: (row: CsvRow) => void;
  finish: () => ContactImport;
}

/**
 * @param headers the names of the columns; empty where there are none
 * @param atMost how many rows are taken
 */
export function createCsvResult(
  { fields, separator }: CsvMapping,
  headers: readonly string[],
  atMost: number,
): CsvResult {
  const read = createRowReader(fields, headers);
  const width = fields.length;
  const contacts: ContactFields[] = [];
  const unreadable: Unreadable[] = [];
  const warnings: ImportWarning[] = [];
  /** Whether rows end with empty cells: then one that has fewer has perhaps lost some, in whatever place. */
  let writesEmptyCells = false;

  const refuse = (line: number, reason: UnreadableReason, text: string): void => {
    unreadable.push({ line, reason, text: unreadableText(text) });
  };

  const take = (row: CellsRow): void => {
    const { number: line, cells, flaw } = row;
    const { found, damaged } = mendNumbers(read(cells));
    const wrong = wrongWidth(row, width);
    const fitted = wrong === null ? fitContact(found) : { contact: null, reason: wrong };
    if (fitted.contact === null) {
      refuse(line, fitted.reason, cells.join(separator));
      return;
    }
    contacts.push(fitted.contact);
    const changes = { flaws: flaw ? [flaw] : [], damaged, moved: fitted.moved };
    for (const warning of warningsOf(line, changes)) warnings.push(warning);
    if (cells.length < width) warnings.push({ kind: 'shortRow', line });
    else if (cells.at(-1) === '') writesEmptyCells = true;
  };

  return {
    add(row) {
      if (contacts.length + unreadable.length >= atMost) {
        throw new ContactFileRefused({ reason: 'tooManyContacts', limit: atMost });
      }
      if ('cells' in row) take(row);
      else refuse(row.number, row.reason, row.text);
    },
    finish() {
      const told = writesEmptyCells ? warnings : warnings.filter(({ kind }) => kind !== 'shortRow');
      return { contacts, unreadable, warnings: told };
    },
  };
}

/** Empty cells at a row's end may be left out. Where marks are out of place as well, cells were rather lost. */
function wrongWidth({ cells, hasOddMarks }: CellsRow, width: number): 'tooFewCells' | 'tooManyCells' | null {
  if (cells.length < width) return hasOddMarks ? 'tooFewCells' : null;
  return cells.slice(width).every((cell) => cell.trim() === '') ? null : 'tooManyCells';
}
