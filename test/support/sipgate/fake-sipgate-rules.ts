import * as z from 'zod';
import type { TelephonyScope } from '../../../contract/model/telephony.ts';

export interface FakeRequest {
  query: URLSearchParams;
  /** What stands in the variable parts of the path. */
  parts: string[];
  body: unknown;
}

export interface FakeAnswer {
  status: number;
  /** Undefined: an answer without a body, as after a change. */
  body?: unknown;
}

export interface Route {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  path: RegExp;
  /** What the token needs; null: nothing. */
  scope: TelephonyScope | null;
  /** Where the request has none, an empty one is wanted. */
  body?: z.ZodType;
  /** Names of the query's parameters. */
  query?: readonly string[];
  answer: (request: FakeRequest) => FakeAnswer | Promise<FakeAnswer>;
}

/** A refusal. sipgate does not document how it words them. */
export class FakeError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export const ok = (body: unknown): FakeAnswer => ({ status: 200, body });
export const done: FakeAnswer = { status: 204 };

/** Stricter than sipgate may be: a misspelt field or a wrong type is to be noticed. */
export function read<T>(schema: z.ZodType<T>, value: unknown): T {
  const { success, data, error } = schema.safeParse(value);
  if (!success) throw new FakeError(400, z.prettifyError(error));
  return data;
}

/** A page of a list, by `limit` and `offset`. */
export function paged<T>(items: readonly T[], query: URLSearchParams): T[] {
  const limit = read(z.coerce.number().int().min(1).max(1_000), query.get('limit') ?? 10);
  const offset = read(z.coerce.number().int().min(0), query.get('offset') ?? 0);
  return items.slice(offset, offset + limit);
}
