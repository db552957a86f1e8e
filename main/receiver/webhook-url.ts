import type { Direction } from '../../contract/model/call.ts';

/** The address that sipgate posts to. */
export function webhookUrl(base: string, token: string, direction: Direction): string {
  return `${base}/sipgate/${token}/${direction}`;
}
