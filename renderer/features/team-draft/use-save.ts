import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsFileFault, TeamField, TeamSave } from '../../../contract/settings/team-settings.ts';
import { api } from '../../api.ts';
import { saidBy } from '../../store.ts';
import { useFailureWords } from '../../words/use-failure-words.ts';
import { useUnsaved } from '../../unsaved.ts';
import { fieldsIn, type Section } from './sections.ts';
import { conflictsIn, discard, settle, take, useTeamDraft } from './team-draft.ts';

/** Something of a page that is saved with its fields, and is no field of the team's settings. */
export interface ExtraDraft {
  isChanged: boolean;
  /** Called when the fields are saved. @returns why it could not be kept; null: it was */
  save: () => Promise<string | null>;
  discard: () => void;
}

/** How it stands with the changes of a page. */
export interface PageDraft {
  isChanged: boolean;
  saving: boolean;
  /** Fields that keep the page from being saved. */
  invalid: { field: TeamField; row: number | null }[];
  /** Fields that somebody else has changed meanwhile. */
  conflicts: TeamField[];
  /** Main has looked at the latest changes. */
  isChecked: boolean;
  /** Why saving failed; null: it did not. */
  error: string | null;
  /** `settings.json` was edited and cannot be read: whether it may be replaced is to be asked. */
  fault: SettingsFileFault | null;
  save: (force?: boolean) => void;
  discard: () => void;
  /** Whoever was asked does not want to replace the file. */
  closeFault: () => void;
}

/** What was changed on a page, and how to save it or give it up. Leaving the page asks as long as there is something. */
export function usePageDraft(section: Section, extraDraft: ExtraDraft | null = null): PageDraft {
  const { t } = useTranslation();
  const failureWords = useFailureWords();
  const draft = useTeamDraft();
  const fields = fieldsIn(section);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [fault, setFault] = useState<SettingsFileFault | null>(null);
  const own = pick(draft.changes, fields);
  const isChanged = Object.keys(own).length > 0 || extraDraft?.isChanged === true;
  const discardExtra = extraDraft?.discard;

  const giveUp = (): void => {
    setError(null);
    discard(fields);
    discardExtra?.();
  };
  useEffect(() => {
    useUnsaved.setState({
      discard: isChanged
        ? () => {
            discard(fieldsIn(section));
            discardExtra?.();
          }
        : null,
    });
    return () => {
      useUnsaved.setState({ discard: null });
    };
  }, [isChanged, section, discardExtra]);

  const took = (saved: TeamSave): boolean => {
    if (saved.ok) settle(own, saved.fields);
    else if (saved.why === 'conflict') take(saved.fields);
    else if (saved.why === 'problems') useTeamDraft.setState({ problems: saved.problems });
    else setFault(saved.fault);
    return saved.ok;
  };
  const save = async (force: boolean): Promise<void> => {
    setSaving(true);
    setError(null);
    setFault(null);
    try {
      const isSaved =
        Object.keys(own).length === 0 ||
        took(await api.saveTeamSettings(own, pick(draft.base, fields), force));
      if (isSaved && extraDraft?.isChanged) setError(await extraDraft.save());
    } catch (failure) {
      // Another bar says so, and the changes wait.
      if (saidBy(failure) !== 'locked')
        setError(t('teamSettings.notSaved', { message: failureWords(saidBy(failure)) }));
    } finally {
      setSaving(false);
    }
  };

  return {
    isChanged,
    saving,
    error,
    fault,
    invalid: draft.problems.filter(({ old, field }) => !old || field in own),
    // What is being saved here arrives as somebody's change, too.
    conflicts: saving ? [] : conflictsIn(draft, fields),
    isChecked: draft.checked === draft.changes,
    save: (force = false) => void save(force),
    discard: giveUp,
    closeFault: () => {
      setFault(null);
    },
  };
}

function pick<T extends object>(changes: T, fields: readonly TeamField[]): T {
  return Object.fromEntries(
    Object.entries(changes).filter(([field]) => fields.includes(field as TeamField)),
  ) as T;
}
