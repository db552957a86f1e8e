import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  chooseContactFile,
  chooseFile,
  chooseSettingsFile,
} from '../../../../main/desktop/system/file-dialogs.ts';
import { desktopTexts } from '../../../../main/desktop/texts/texts.ts';
import { fakeElectron } from '../../../support/unit/electron.ts';

const texts = desktopTexts('en');
const window = { id: 1 };

describe('a file to save', () => {
  it('is proposed among the documents, over the window, with its ending', async () => {
    const { dialogs } = fakeElectron();
    expect(await chooseFile(dialogs, window, 'calls.csv')).toBe('/home/emma/Documents/x');
    expect(dialogs.save).toHaveBeenCalledExactlyOnceWith(window, {
      defaultPath: join('/home/emma/Documents', 'calls.csv'),
      filters: [{ name: 'CSV', extensions: ['csv'] }],
    });
  });

  it.each([
    { canceled: true, filePath: '/x' },
    { canceled: false, filePath: '' },
  ])('is none where the person thought better of it: %j', async (answer) => {
    const { dialogs } = fakeElectron();
    dialogs.save.mockResolvedValueOnce(answer);
    expect(await chooseFile(dialogs, null, 'calls.csv')).toBeNull();
  });
});

describe('a file to read', () => {
  it.each([
    [chooseContactFile, texts.importContacts, ['vcf', 'vcard', 'csv', 'txt']],
    [chooseSettingsFile, texts.importSettings, ['json']],
  ] as const)('is asked for by what it is: %o', async (choose, title, extensions) => {
    const { dialogs } = fakeElectron();
    expect(await choose(dialogs, window, texts)).toBe('/home/emma/a.vcf');
    const [over, options] = dialogs.open.mock.calls[0] ?? [];
    expect(over).toBe(window);
    expect(options).toMatchObject({ title, properties: ['openFile'] });
    expect(options?.filters?.map((filter) => filter.extensions)).toEqual([extensions, ['*']]);
  });

  it.each([
    { canceled: true, filePaths: ['/x'] },
    { canceled: false, filePaths: [] },
  ])('is none where the person thought better of it: %j', async (answer) => {
    const { dialogs } = fakeElectron();
    dialogs.open.mockResolvedValueOnce(answer);
    expect(await chooseContactFile(dialogs, null, texts)).toBeNull();
  });
});
