import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { CommandName } from '../contract/commands/index.ts';
import type { NotificationName } from '../contract/notifications.ts';

/** Holds what leaves main against the contract's types, in tests and development: the compiler sees no data from outside. */
export interface ContractCheck {
  /** @throws where a command returns what its definition does not say; names the command and the place */
  result: (name: CommandName, value: unknown) => void;
  /** @throws where a notification carries what its definition does not say; names it and the place */
  payload: (name: NotificationName, value: unknown) => void;
}

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];

const fileSchema = z.object({
  results: z.record(z.string(), z.unknown()),
  payloads: z.record(z.string(), z.unknown()),
  $defs: z.record(z.string(), z.unknown()),
});

/**
 * Makes the check of the schemas that the build has written; each is read when it is first needed.
 * @param text the file: `scripts/build/contract-schemas.ts` says what is in it
 */
export function createContractCheck(text: string): ContractCheck {
  const file = fileSchema.parse(JSON.parse(text));
  const made = new Map<string, z.ZodType>();

  const schemaOf = (kind: 'results' | 'payloads', name: string): z.ZodType => {
    const key = `${kind} ${name}`;
    let schema = made.get(key);
    if (!schema) {
      if (!Object.hasOwn(file[kind], name))
        throw new Error(`${name} is not in the contract's schemas: build anew`);
      const known = file[kind][name];
      schema =
        known === null
          ? z.undefined()
          : z.fromJSONSchema({ ...(known as object), $defs: file.$defs } as JsonSchema);
      made.set(key, schema);
    }
    return schema;
  };

  const check = (kind: 'results' | 'payloads', name: string, value: unknown): void => {
    const { error } = schemaOf(kind, name).safeParse(value);
    if (!error) return;
    const { path, message } = placeOf(error.issues);
    throw new Error(
      `${name} does not fit the contract at ${path.map(String).join('.') || 'its root'}: ${message}`,
    );
  };

  return {
    result(name, value) {
      check('results', name, value);
    },
    payload(name, value) {
      check('payloads', name, value);
    },
  };
}

/** Reads the schemas. @throws the system's error where the file is not there */
export async function loadContractCheck(path: string): Promise<ContractCheck> {
  return createContractCheck(await readFile(path, 'utf8'));
}

interface Place {
  path: PropertyKey[];
  message: string;
}

/** Where it does not fit. Of several alternatives the one with the least wrong is most likely the one that was meant. */
function placeOf(issues: readonly z.core.$ZodIssue[]): Place {
  const [issue] = issues;
  if (!issue) return { path: [], message: 'it does not fit' };
  if (issue.code !== 'invalid_union') return issue;
  const meant = issue.errors.reduce(
    (one, other) => (one.length <= other.length ? one : other),
    issue.errors[0] ?? [],
  );
  const { path, message } = placeOf(meant);
  return { path: [...issue.path, ...path], message };
}
