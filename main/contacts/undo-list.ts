import type { Contact } from '../../contract/model/contacts/contact.ts';
import type { ContactStep } from './contact-index.ts';

/** The last changes of the phone book, to be undone. They are forgotten when the app ends. */
export interface UndoList {
  /** @returns the name of the change */
  note: (steps: readonly ContactStep[]) => number;
  /**
   * Takes a change from the list.
   * @param current a contact as it is now
   * @returns the steps back; none for contacts that were changed again since
   */
  take: (name: number, current: (id: string) => Contact | null) => ContactStep[];
}

/** So many changes can be undone, until they have more steps than that together. */
const mostChanges = 20;
const mostSteps = 500_000;

export function createUndoList(): UndoList {
  const changes = new Map<number, readonly ContactStep[]>();
  let last = 0;

  const forgetOldest = (): void => {
    let steps = 0;
    for (const [index, name] of [...changes.keys()].reverse().entries()) {
      steps += changes.get(name)?.length ?? 0;
      if (index > 0 && (index >= mostChanges || steps > mostSteps)) changes.delete(name);
    }
  };

  return {
    note(steps) {
      last += 1;
      changes.set(last, steps);
      forgetOldest();
      return last;
    },
    take(name, current) {
      const steps = changes.get(name) ?? [];
      changes.delete(name);
      return steps
        .filter(({ before, after }) => current(before?.id ?? after?.id ?? '') === after)
        .map(({ before, after }) => ({ before: after, after: before }));
    },
  };
}
