import * as z from 'zod';

/** Schemas by their path in a file, `tunnel.ssh.host`, in the order in which they are written. */
type Flat = Readonly<Record<string, { schema: z.ZodType }>>;

type Head<P> = P extends `${infer H}.${string}` ? H : P;
type Below<T, H extends string> = { [P in keyof T as P extends `${H}.${infer R}` ? R : never]: T[P] };

/** The same as objects within objects; each of them may be left out, and keeps what it does not know. */
export type Nested<T> = {
  [H in Head<keyof T> & string]: H extends keyof T
    ? T[H] extends { schema: infer S extends z.ZodType }
      ? S
      : never
    : z.ZodPrefault<z.ZodObject<Nested<Below<T, H>>, z.core.$loose>>;
};

/** Makes the shape of a file out of what is described path by path. */
export function nestedShape<T extends Flat>(flat: T): Nested<T> {
  const heads = new Set(Object.keys(flat).map((path) => path.split('.', 1)[0] ?? path));
  const shape = [...heads].map((head): [string, z.ZodType] => [
    head,
    flat[head]?.schema ?? z.looseObject(nestedShape(below(flat, head))).prefault({}),
  ]);
  // The type says the same path by path.
  return Object.fromEntries(shape) as Nested<T>;
}

function below(flat: Flat, head: string): Flat {
  const start = `${head}.`;
  const parts = Object.entries(flat).filter(([path]) => path.startsWith(start));
  return Object.fromEntries(parts.map(([path, part]) => [path.slice(start.length), part]));
}
