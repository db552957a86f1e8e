import type { requestCommands } from '../../contract/commands/requests.ts';
import type { Handlers } from '../../contract/define.ts';
import { toCurl } from '../domain/calls/curl-command.ts';
import { detail } from '../domain/calls/request-view.ts';
import { webhookUrl } from '../receiver/webhook-url.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { RequestLog } from '../storage/journal/request-log.ts';
import type { Listener } from '../ports/listener.ts';

/** How many requests the request log gets at a time. */
const requestsAtOnce = 100;

/** What the commands for the request log work on. */
export interface RequestCommandParts {
  settings: Pick<SettingsStore, 'current'>;
  listener: Pick<Listener, 'url'>;
  requests: Pick<RequestLog, 'list' | 'find'>;
  /** Puts a text on the clipboard. */
  copy: (text: string) => Promise<void>;
}

/** The commands that show what came to the receiver lately, and repeat it. */
export function createRequestCommands(parts: RequestCommandParts): Handlers<typeof requestCommands> {
  const { settings, listener, requests, copy } = parts;
  return {
    getRequests: (before) => requests.list(before, requestsAtOnce),
    async getRequest(id) {
      const found = await requests.find(id);
      return found && detail(id, found.request, found.repeats, settings.current().receiver.token);
    },
    async copyAsCurl(id) {
      const found = await requests.find(id);
      if (!found) throw new Error('the request is no longer in the journal');
      const { request } = found;
      const url = webhookUrl(listener.url(), settings.current().receiver.token, request.endpoint ?? 'in');
      await copy(toCurl(request, url, process.platform === 'win32' ? 'cmd' : 'posix'));
    },
  };
}
