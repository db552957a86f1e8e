import type { Direction } from '../../contract/model/calls/call.ts';
import { webhookRoot } from '../../contract/model/request.ts';

/** The address that sipgate posts to. */
export function webhookUrl(base: string, token: string, direction: Direction): string {
  return `${base}/${webhookRoot}/${token}/${direction}`;
}
