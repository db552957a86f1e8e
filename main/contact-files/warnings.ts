import type { ImportWarning } from '../../contract/model/contacts/contact-import.ts';
import type { ContactFields } from '../../contract/model/contacts/contact.ts';
import type { TextFlaw } from './encoding.ts';

/** What happened to a contact on its way. */
interface Changes {
  flaws: Iterable<TextFlaw>;
  /** See `mendNumbers`. */
  damaged: readonly string[];
  /** See `fitContact`. */
  moved: (keyof ContactFields)[];
}

/** What is to be said of a contact that was taken over, and not as it stood. */
export function warningsOf(line: number, { flaws, damaged, moved }: Changes): ImportWarning[] {
  const warnings: ImportWarning[] = [...flaws].map((kind) => ({ kind, line }));
  for (const text of damaged) warnings.push({ kind: 'damagedNumber', line, text });
  if (moved.length > 0) warnings.push({ kind: 'movedToNote', line, fields: moved });
  return warnings;
}
