import * as z from 'zod';

/** What admins of Zammad can change. */
export interface FakeSettings {
  /** Of the token. */
  permissions: string[];
  elasticsearch: boolean;
  timeAccounting: boolean;
}

export interface FakeRequest {
  query: URLSearchParams;
  /** The numbers in the path. */
  ids: number[];
  body: unknown;
}

export interface FakeAnswer {
  status: number;
  body: unknown;
}

export interface Route {
  method: 'GET' | 'POST';
  path: RegExp;
  /** One of these is needed; null: none. */
  permissions: string[] | null;
  answer: (request: FakeRequest) => FakeAnswer;
}

/** An error as Zammad words it. */
export class FakeError extends Error {
  constructor(
    readonly status: number,
    readonly body: { error: string; error_human?: string },
  ) {
    super(body.error);
  }
}

export function failure(status: number, error: string): FakeError {
  return new FakeError(status, { error, error_human: error });
}

export const unprocessable = (error: string): FakeError => failure(422, error);
/** For what Zammad does not explain to people who are no admins. */
export const unexplained = (): FakeError =>
  new FakeError(422, { error: 'Error ID 4xKk1Qbd: Please contact your administrator.' });

export const ok = (body: unknown): FakeAnswer => ({ status: 200, body });
export const created = (body: unknown): FakeAnswer => ({ status: 201, body });
export const isExpanded = (query: URLSearchParams): boolean =>
  ['true', '1'].includes(query.get('expand') ?? '');

export function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const { success, data, error } = schema.safeParse(body);
  if (!success) throw unprocessable(`Validation failed: ${z.prettifyError(error)}`);
  return data;
}

/** Where no order is asked for, none is documented: nobody is to rely on one. */
export function sorted<T extends object>(records: T[], query: URLSearchParams): T[] {
  if (!query.has('sort_by')) return records;
  const column = query.get('sort_by') as keyof T;
  if (records.some((record) => !(column in record)))
    throw unprocessable(`Found invalid column '${String(column)}' for sorting.`);
  const ascending = [...records].sort((a, b) => String(a[column]).localeCompare(String(b[column])));
  return query.get('order_by') === 'asc' ? ascending : ascending.reverse();
}

export function paged<T>(records: T[], query: URLSearchParams, usual: number): T[] {
  const perPage = Math.min(Number(query.get('per_page') ?? query.get('limit') ?? usual), 500);
  const start = (Number(query.get('page') ?? 1) - 1) * perPage;
  return records.slice(start, start + perPage);
}
