import { describe, expect, it } from 'vitest';
import type { Preference } from '../../../../contract/settings/preference.ts';
import {
  defaultPreferences,
  preferenceNames,
  preferenceTable,
  reactionsTo,
} from '../../../../contract/settings/preference-table.ts';
import { preferenceChangesSchema, preferencesSchema } from '../../../../contract/settings/preferences.ts';

const kept = ['guide'];

describe.each(preferenceNames)('%s', (name) => {
  const preference: Preference = preferenceTable[name];

  it('has a default that fits, also alone', () => {
    const value = defaultPreferences[name];
    expect(preferencesSchema.parse({ [name]: value })).toEqual(defaultPreferences);
    if (kept.includes(name)) return;
    expect(preferenceChangesSchema.parse({ [name]: value })).toEqual({ [name]: value });
  });

  it('is on a page with a name, or on none', () => {
    expect(preference.label === null).toBe(preference.page === null);
    if (preference.kind !== 'choice') return;
    expect(preference.choices).toContain(preference.default);
    for (const texts of [preference.texts, preference.hint]) {
      if (typeof texts === 'object') expect(Object.keys(texts)).toEqual([...preference.choices]);
    }
  });
});

describe('the preferences', () => {
  it('are what the window knows before main has told it', () => {
    expect(preferencesSchema.parse({})).toEqual(defaultPreferences);
    expect(Object.keys(preferencesSchema.parse({}))).toEqual(['version', ...preferenceNames]);
  });

  it('are kept with what they do not know', () => {
    const later = { later: 1, guide: { later: 2 } };
    expect(preferencesSchema.parse(later)).toMatchObject({ later: 1, guide: { later: 2, stage: 'none' } });
  });

  it('are changed one by one, and what the app keeps by itself by no window', () => {
    expect(preferenceChangesSchema.parse({})).toEqual({});
    for (const changes of [{ guide: defaultPreferences.guide }, { later: 1 }, { language: undefined }]) {
      expect(preferenceChangesSchema.safeParse(changes).success).toBe(false);
    }
  });

  it('ask for what has to be done, once', () => {
    expect([...reactionsTo(['theme'])]).toEqual(['theme']);
    expect([...reactionsTo(['language', 'agentId'])]).toEqual(['menu', 'tray', 'announcements', 'callerLog']);
    expect([...reactionsTo(['closeButton'])]).toEqual([]);
  });
});
