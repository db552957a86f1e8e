import { describe, expect, it } from 'vitest';
import { fileProblems } from '../../../main/health/file-problems.ts';

describe('the problems with files at the start', () => {
  it('are none where every file could be read', () => {
    expect(fileProblems({ setAside: [], leftAlone: [] }, { torn: [], leftAlone: [] })).toEqual([]);
  });

  it('name each file and what became of it', () => {
    const refused = new Error('EACCES: permission denied');
    const problems = fileProblems(
      {
        setAside: [{ file: '2026-11.json', movedTo: '2026-11.json.unreadable' }],
        leftAlone: [
          { file: 'settings.json', why: 'fileNewer', error: null },
          { file: 'preferences.json', why: 'fileUnreadable', error: refused },
        ],
      },
      {
        torn: ['2026-11-21.ndjson'],
        leftAlone: [{ file: '2026-11-22.ndjson', why: 'fileUnreadable', error: refused }],
      },
    );
    expect(problems).toEqual([
      { kind: 'fileSetAside', file: '2026-11.json', movedTo: '2026-11.json.unreadable' },
      { kind: 'fileNewer', file: 'settings.json' },
      { kind: 'fileUnreadable', file: 'preferences.json', message: 'EACCES: permission denied' },
      { kind: 'fileUnreadable', file: '2026-11-22.ndjson', message: 'EACCES: permission denied' },
      { kind: 'tornLine', file: '2026-11-21.ndjson' },
    ]);
  });
});
