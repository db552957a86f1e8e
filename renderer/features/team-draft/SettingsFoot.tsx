import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SaveBar } from '../../components/page/SaveBar.tsx';
import { Conflicts } from './Conflicts.tsx';
import { FaultDialog } from './FaultDialog.tsx';
import { labelOf, type Section } from './sections.ts';
import { usePageDraft, type ExtraDraft } from './use-save.ts';

interface SettingsFootProps {
  section: Section;
  extraDraft?: ExtraDraft;
}

/** At the foot of a page of the team's settings: what keeps it from being saved, Save and Discard. Ctrl or Cmd and S save. */
export function SettingsFoot({ section, extraDraft }: SettingsFootProps) {
  const { t } = useTranslation();
  const draft = usePageDraft(section, extraDraft ?? null);
  const { isChanged, saving, conflicts, isChecked, error } = draft;
  const invalid = [
    ...new Set(
      draft.invalid.map(({ field, row }) =>
        row === null
          ? t(labelOf(field))
          : t('teamSettings.fieldInRow', { field: t(labelOf(field)), row: row + 1 }),
      ),
    ),
  ];
  const mayNotSave = saving || !isChecked || invalid.length > 0 || conflicts.length > 0;

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 's' || event.altKey || event.shiftKey) return;
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    if (isChanged && !mayNotSave) draft.save();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      onKey(event);
    };
    window.addEventListener('keydown', listener);
    return () => {
      window.removeEventListener('keydown', listener);
    };
  }, []);

  if (!isChanged && error === null) return null;
  return (
    <>
      <Conflicts fields={conflicts} />
      <SaveBar
        invalid={invalid}
        waiting={conflicts.length > 0 ? t('teamSettings.decideFirst') : null}
        saving={mayNotSave}
        error={error}
        onSave={() => {
          draft.save();
        }}
        onDiscard={draft.discard}
      />
      <FaultDialog
        fault={draft.fault}
        onReplace={() => {
          draft.save(true);
        }}
        onClose={draft.closeFault}
      />
    </>
  );
}
