import { describe, expect, it, vi } from 'vitest';
import type { RequestSummary, WebhookRequest } from '../../../contract/model/request.ts';
import { createLastWebhook } from '../../../main/account/last-webhook.ts';
import { isGenuine } from '../../../main/domain/calls/genuine-webhook.ts';

const rsa = 'A'.repeat(344);
const request = (changes: Partial<WebhookRequest> = {}): WebhookRequest => ({
  at: '2026-11-22T10:00:00.000Z',
  endpoint: 'in',
  method: 'POST',
  remoteAddress: '127.0.0.1',
  headers: { 'x-sipgate-signature': rsa },
  body: '',
  event: 'newCall',
  status: 200,
  response: '',
  reason: null,
  milliseconds: 1,
  ...changes,
});

describe('a webhook', () => {
  it.each<[string, Partial<WebhookRequest>, boolean]>([
    ['signed with RSA and taken in', {}, true],
    ['of this app’s own test', { headers: { 'x-sipgate-signature': 'A'.repeat(96) } }, false],
    ['without a signature', { headers: {} }, false],
    ['that was turned away', { reason: 'signature', status: 403 }, false],
    ['that says nothing', { event: null }, false],
  ])('%s is genuine: %s', (_, changes, genuine) => {
    expect(isGenuine(request(changes))).toBe(genuine);
  });
});

describe('the latest webhook', () => {
  const log = (...requests: WebhookRequest[]) => ({
    list: () =>
      Promise.resolve(
        requests.map((one, index): RequestSummary => ({
          unrecorded: 0,
          repeats: null,
          ...one,
          id: String(index),
        })),
      ),
    find: (id: string) => {
      const request = requests[Number(id)];
      return Promise.resolve(request ? { request, repeats: null } : null);
    },
  });

  it('is told of as it arrives', () => {
    const changed = vi.fn<() => void>();
    const last = createLastWebhook(log(), changed);
    last.seen(request({ headers: {} }));
    expect(last.get()).toBeNull();
    last.seen(request());
    expect(last.get()).toEqual({ at: '2026-11-22T10:00:00.000Z', direction: 'in' });
    expect(changed).toHaveBeenCalledOnce();
  });

  it('is remembered from before the start, whatever else has arrived since', async () => {
    const older = request({ at: '2026-11-20T10:00:00.000Z', endpoint: 'out' });
    const last = createLastWebhook(
      log(request({ headers: {} }), request({ reason: 'wrongToken', status: 401 }), older, request()),
      () => undefined,
    );
    await last.recall();
    expect(last.get()).toEqual({ at: '2026-11-20T10:00:00.000Z', direction: 'out' });
  });

  it('is not replaced by an older one that is remembered late', async () => {
    const last = createLastWebhook(log(request({ at: '2026-11-20T10:00:00.000Z' })), () => undefined);
    last.seen(request());
    await last.recall();
    expect(last.get()?.at).toBe('2026-11-22T10:00:00.000Z');
  });
});
