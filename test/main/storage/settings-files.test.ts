import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPreferences, openSettings } from '../../../main/storage/settings-files.ts';
import { namesIn, tempFolder } from '../../support/unit/folder.ts';

const token = 'n'.repeat(43);

async function written(folder: string, settings: unknown): Promise<void> {
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings));
}

describe('the settings', () => {
  it('are usable without a file, with the secret that is offered', async () => {
    const { db, setAside } = await openSettings(await tempFolder(), token);
    expect(db.data).toEqual({
      version: 1,
      enabled: true,
      country: 'DE',
      receiver: { port: 4747, publicUrl: '', token, signature: 'required', additionalPublicKeys: [] },
      inbound: { blocked: [] },
      outbound: { defaultCallerId: '', routes: [] },
      callerLog: { shownRecords: 60, retentionMonths: 12 },
      agents: [],
      notify: [],
      screenPop: { when: 'answer', target: 'app', urlTemplate: '' },
      helpdesk: { kind: 'none', url: '', group: '', timeAccounting: false },
      sipgate: { apiUrl: 'https://api.sipgate.com/v2' },
      tunnel: {
        kind: 'manual',
        ssh: { host: '', user: '', port: 22, remotePort: 4747, bindAddress: '', keyFile: '' },
        command: { preset: 'cloudflaredQuick', program: '', name: '', domain: '', args: [], urlPattern: '' },
        toldUrl: '',
      },
    });
    expect(setAside).toBeNull();
  });

  it('keep the secret that they have', async () => {
    const folder = await tempFolder();
    const first = await openSettings(folder, token);
    await first.db.write();
    const second = await openSettings(folder, 'x'.repeat(43));
    expect(second.db.data.receiver.token).toBe(token);
  });

  it.each([
    { version: 1 },
    { version: 1, receiver: {} },
    { version: 1, country: 'AT', receiver: { port: 0, publicUrl: 'https://calls.example.com/' } },
  ])('that an admin put there need not bring a secret: %j', async (settings) => {
    const folder = await tempFolder();
    await written(folder, settings);
    const { db, setAside } = await openSettings(folder, token);
    expect(db.data.receiver.token).toBe(token);
    expect(db.data.country).toBe(settings.country ?? 'DE');
    expect(setAside).toBeNull();
  });

  it('have the public address without a slash at its end', async () => {
    const folder = await tempFolder();
    await written(folder, { version: 1, receiver: { publicUrl: 'https://calls.example.com/hook//' } });
    const { db } = await openSettings(folder, token);
    expect(db.data.receiver.publicUrl).toBe('https://calls.example.com/hook');
  });

  it('keep what a later version, or another program, wrote beside ours', async () => {
    const folder = await tempFolder();
    await written(folder, {
      version: 1,
      agents: [{ id: 'emma' }],
      receiver: { later: 1 },
      inbound: { blocked: [], later: 2 },
      outbound: { later: 3 },
      callerLog: { shownRecords: 120, retentionMonths: 12 },
    });
    const { db } = await openSettings(folder, token);
    await db.write();
    const text = await readFile(join(folder, 'settings.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      agents: [{ id: 'emma' }],
      receiver: { later: 1, token },
      inbound: { later: 2 },
      outbound: { later: 3 },
      callerLog: { shownRecords: 120, retentionMonths: 12 },
    });
  });

  it('fill in what a rule leaves out', async () => {
    const folder = await tempFolder();
    await written(folder, {
      version: 1,
      inbound: { blocked: [{ callerId: '+49 171 5000000' }] },
      outbound: { routes: [{ destination: '41*', callerId: '41715880339' }] },
    });
    const { inbound, outbound } = (await openSettings(folder, token)).db.data;
    expect(inbound.blocked).toEqual([{ callerId: '+49 171 5000000', answer: 'busy', note: '' }]);
    expect(outbound.routes).toEqual([{ destination: '41*', callerId: '41715880339', note: '' }]);
  });

  it.each([
    ['of an older version', { version: 0 }],
    ['without a version', { enabled: true }],
    ['with a port that is none', { version: 1, receiver: { port: 65_536 } }],
    ['with a secret that is too short', { version: 1, receiver: { token: 'short' } }],
    ['with an address that is none', { version: 1, receiver: { publicUrl: 'calls.example.com' } }],
    ['with an address of another kind', { version: 1, receiver: { publicUrl: 'ftp://calls.example.com' } }],
    ['with an unknown answer', { version: 1, inbound: { blocked: [{ callerId: '1', answer: 'laugh' }] } }],
    ['with a number of records that is not offered', { version: 1, callerLog: { shownRecords: 61 } }],
    ['with a text for a group', { version: 1, receiver: 'x' }],
    ['that are a list', []],
  ])('%s are set aside whole, and a new secret stands in', async (_, settings) => {
    const folder = await tempFolder();
    await written(folder, settings);
    const { db, setAside } = await openSettings(folder, token);
    expect(db.data.receiver).toMatchObject({ port: 4747, token });
    expect(setAside?.file).toBe('settings.json');
    const kept = await readFile(join(folder, setAside?.movedTo ?? ''), 'utf8');
    expect(JSON.parse(kept)).toEqual(settings);
    expect(await namesIn(folder)).toEqual([setAside?.movedTo]);
  });
});

describe('settings that cannot be understood', () => {
  const own = 'x'.repeat(43);
  const good = { port: 5060, publicUrl: 'https://calls.example.com', token: own };

  it.each([
    ['a comma too many', (text: string) => text.replace('}', ',}')],
    ['a quote too few', (text: string) => `${text.slice(0, -1)}, "country": "DE }`],
    ['an end that is missing', (text: string) => text.slice(0, -2)],
    ['a value that does not fit', (text: string) => text.replace('"required"', '"maybe"')],
  ])('because of %s keep the address that sipgate knows', async (_, damage) => {
    const folder = await tempFolder();
    const text = damage(
      JSON.stringify({ version: 1, receiver: { ...good, signature: 'required' } }, null, 2),
    );
    await writeFile(join(folder, 'settings.json'), text);
    const { db, setAside } = await openSettings(folder, token);
    expect(setAside?.file).toBe('settings.json');
    expect(db.data.receiver).toMatchObject({ ...good, signature: 'required' });
    expect(await readFile(join(folder, setAside?.movedTo ?? ''), 'utf8')).toBe(text);
  });

  it('keep nothing that is no address', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'settings.json'), '"token": "short", "port": 70000, "publicUrl": "calls"');
    const { db } = await openSettings(folder, token);
    expect(db.data.receiver).toMatchObject({ port: 4747, publicUrl: '', token });
  });
});

describe('the settings of a newer version', () => {
  const own = 'x'.repeat(43);
  const newer = {
    version: 2,
    enabled: false,
    country: 'AT',
    receiver: { token: own, port: 5060, publicUrl: 'https://calls.example.com', signature: 'off' },
    inbound: { blocked: 'of another shape' },
  };

  it('stay as they are, and the app starts as new, but where sipgate finds it', async () => {
    const folder = await tempFolder();
    await written(folder, newer);
    const { db, setAside, leftAlone } = await openSettings(folder, token);
    expect(setAside).toBeNull();
    expect(leftAlone).toEqual({ file: 'settings.json', why: 'fileNewer', error: null });
    expect(db.data).toMatchObject({ version: 1, enabled: true, country: 'DE', inbound: { blocked: [] } });
    expect(db.data.receiver).toEqual({
      token: own,
      port: 5060,
      publicUrl: 'https://calls.example.com',
      signature: 'required',
      additionalPublicKeys: [],
    });
    await expect(db.write()).rejects.toThrow('fileNewer');
    expect(JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8'))).toEqual(newer);
    expect(await namesIn(folder)).toEqual(['settings.json']);
  });

  it.each([
    ['nothing', { version: 2 }],
    ['another shape', { version: 2, receiver: [1] }],
    ['addresses that are none', { version: 1.5, receiver: { token: 'short', port: -1, publicUrl: 'x' } }],
  ])('may say %s of where that is', async (_, settings) => {
    const folder = await tempFolder();
    await written(folder, settings);
    const { db, leftAlone } = await openSettings(folder, token);
    expect(leftAlone?.why).toBe('fileNewer');
    expect(db.data.receiver).toMatchObject({ port: 4747, publicUrl: '', token });
  });
});

describe('the preferences', () => {
  it('follow the system where there is no file', async () => {
    const { db } = await openPreferences(await tempFolder());
    expect(db.data).toEqual({
      version: 1,
      language: 'system',
      theme: 'system',
      agentId: null,
      phoneOn: true,
      doNotDisturbUntil: null,
      announce: 'popUp',
      announcedCalls: 'mine',
      soundOn: false,
      soundVolume: 0.6,
      popUpPosition: null,
      closeButton: 'hide',
      closeExplained: false,
      startAtLogin: false,
      startHidden: true,
      dialShortcut: '',
      dialWith: 'tel',
      guide: { stage: 'none', step: 'reach', testedAt: null },
      sipgatePhone: null,
    });
  });

  it('are kept, with what others wrote beside them', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'preferences.json'), '{"language":"de","popUps":{"corner":"left"}}');
    const first = await openPreferences(folder);
    first.db.data = { ...first.db.data, theme: 'dark' };
    await first.db.write();
    expect((await openPreferences(folder)).db.data).toEqual({
      ...first.db.data,
      version: 1,
      language: 'de',
      theme: 'dark',
      popUps: { corner: 'left' },
    });
  });

  it('of a newer version stay as they are', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'preferences.json'), '{"version":2,"language":"de"}');
    const { db, leftAlone } = await openPreferences(folder);
    expect(db.data.language).toBe('system');
    expect(leftAlone?.why).toBe('fileNewer');
    await expect(db.write()).rejects.toThrow('fileNewer');
    expect(await namesIn(folder)).toEqual(['preferences.json']);
  });

  it('that cannot be read are set aside', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'preferences.json'), '{"language":"fr"}');
    const { db, setAside } = await openPreferences(folder);
    expect(db.data.language).toBe('system');
    expect(setAside?.file).toBe('preferences.json');
  });
});
