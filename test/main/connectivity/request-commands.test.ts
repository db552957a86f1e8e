import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Repeats } from '../../../contract/model/request.ts';
import { createRequestCommands } from '../../../main/connectivity/request-commands.ts';
import { openDataFolder } from '../../../main/storage/data-folder.ts';
import { createRequestLog } from '../../../main/storage/journal/request-log.ts';
import { requestRecord } from '../../support/unit/events.ts';
import { tempFolder } from '../../support/unit/folder.ts';

const token = 'tokentokentokentokentokentokentokentokentok';

/** The commands on a data folder of their own; what they copy is recorded, and nothing listens. */
async function setUp() {
  const folder = await tempFolder();
  const data = await openDataFolder(folder, token);
  onTestFinished(() => data.journal.close());
  const repeats: { current: Repeats | null } = { current: null };
  const heard = { copy: vi.fn((_text: string) => Promise.resolve()) };
  const commands = createRequestCommands({
    settings: { current: () => data.settings.data },
    listener: { url: () => 'http://127.0.0.1:4747' },
    requests: createRequestLog(join(folder, 'journal'), { repeatsOf: () => repeats.current }),
    copy: heard.copy,
  });
  return { commands, data, heard, repeats };
}

describe('the commands for the recent requests', () => {
  async function withRequest(endpoint: 'in' | 'out' | null) {
    const parts = await setUp();
    const response = `<Response onAnswer="https://a.example/sipgate/${token}/in"/>`;
    await parts.data.journal.append({
      kind: 'request',
      request: requestRecord({ endpoint, response }),
      event: null,
    });
    const [summary] = await parts.commands.getRequests(null);
    return { ...parts, id: summary?.id ?? '' };
  }

  it('show one without the token', async () => {
    const { commands, id } = await withRequest('in');
    const detail = await commands.getRequest(id);
    expect(detail?.response).toContain('tokent…');
    expect(JSON.stringify(detail)).not.toContain(token);
    expect(await commands.getRequest('2026-01-01/0')).toBeNull();
  });

  it('show how often one came again', async () => {
    const { commands, id, repeats } = await withRequest('in');
    expect((await commands.getRequests(null))[0]?.repeats).toBeNull();
    repeats.current = { count: 2, lastAt: '2026-11-22T14:02:00.000Z' };
    expect((await commands.getRequests(null))[0]?.repeats).toEqual(repeats.current);
    expect((await commands.getRequest(id))?.repeats).toEqual(repeats.current);
  });

  it.each([
    ['in', 'in'],
    ['out', 'out'],
    [null, 'in'],
  ] as const)('copy one that came to %s as a command that repeats it', async (endpoint, direction) => {
    const { commands, heard, id } = await withRequest(endpoint);
    await commands.copyAsCurl(id);
    const command = heard.copy.mock.calls[0]?.[0];
    expect(command).toMatch(/^curl /);
    expect(command).toContain(`http://127.0.0.1:4747/sipgate/${token}/${direction}`);
  });

  it('say so where there is no such request any more', async () => {
    const { commands, heard } = await setUp();
    await expect(commands.copyAsCurl('2026-01-01/0')).rejects.toThrow('no longer in the journal');
    expect(heard.copy).not.toHaveBeenCalled();
  });
});
