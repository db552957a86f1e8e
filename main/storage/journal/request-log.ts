import { join } from 'node:path';
import type {
  Repeats,
  RequestEntry,
  RequestSummary,
  WebhookRequest,
} from '../../../contract/model/request.ts';
import { summarize } from '../../domain/calls/request-view.ts';
import { linesOf, readEntry, segmentDays } from './journal-reader.ts';
import { linesBackwards } from '../files/lines-backwards.ts';
import { isMissing } from '../files/missing.ts';

/** The requests that the journal holds, for people to look at. */
export interface RequestLog {
  /**
   * The latest requests, newest first.
   * @param before the id of the oldest one known; null begins with the newest
   */
  list: (before: string | null, limit: number) => Promise<RequestSummary[]>;
  /** @returns null where there is no such request (any more) */
  find: (id: string) => Promise<FoundRequest | null>;
}

/** One of them, and how often it came again. */
export interface FoundRequest {
  request: WebhookRequest;
  repeats: Repeats | null;
}

/** What is asked and told while they are looked at. */
export interface RequestLogParts {
  /** How often a request came again, of which the journal holds nothing. Where nobody knows, none has. */
  repeatsOf?: (entry: RequestEntry) => Repeats | null;
  /** Told of a segment that the system does not let us read: the others are listed all the same. */
  onRefused?: (segment: string, error: unknown) => void;
}

/** Where a line stands: `2026-11-22/10432`, the segment's day and the byte. */
const idPattern = /^(\d{4}-\d\d-\d\d)\/(\d{1,12})$/;

/** @param folder the journal's */
export function createRequestLog(
  folder: string,
  { repeatsOf = () => null, onRefused }: RequestLogParts = {},
): RequestLog {
  const pathOf = (day: string): string => join(folder, `${day}.ndjson`);
  return {
    async list(before, limit) {
      const [, beforeDay, beforeByte] = (before === null ? null : idPattern.exec(before)) ?? [];
      const days = (await segmentDays(folder)).filter((day) => beforeDay === undefined || day <= beforeDay);
      const found: RequestSummary[] = [];
      for (const day of days.reverse()) {
        const end = day === beforeDay ? Number(beforeByte) : undefined;
        try {
          for await (const { start, text } of linesBackwards(pathOf(day), end)) {
            const entry = readEntry(text);
            if (entry?.kind === 'request')
              found.push(summarize(`${day}/${start}`, entry.request, repeatsOf(entry)));
            if (found.length === limit) return found;
          }
        } catch (error) {
          // One that was outdated may have gone meanwhile.
          if (!isMissing(error)) onRefused?.(`${day}.ndjson`, error);
        }
      }
      return found;
    },
    async find(id) {
      const [, day, byte] = idPattern.exec(id) ?? [];
      if (day === undefined || !(await segmentDays(folder)).includes(day)) return null;
      for await (const line of linesOf(pathOf(day), Number(byte))) {
        const entry = readEntry(line);
        return entry?.kind === 'request' ? { request: entry.request, repeats: repeatsOf(entry) } : null;
      }
      return null;
    },
  };
}
