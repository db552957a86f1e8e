import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { listed } from '../../../contract/model/isolated.ts';
import { useLocked } from '../../store.ts';
import { FootBar } from './FootBar.tsx';
import classes from './SaveBar.module.css';

interface SaveBarProps {
  /** Labels of the fields that cannot be saved as they are. */
  invalid: readonly string[];
  /** What has to be decided before; null: nothing. */
  waiting?: string | null;
  /** It is being saved, or cannot be. */
  saving: boolean;
  /** Why saving failed; null: it did not. */
  error: string | null;
  onSave: () => void;
  onDiscard: () => void;
}

/** At the foot of a page whose settings were changed: nothing applies until it is saved. */
export function SaveBar({ invalid, waiting = null, saving, error, onSave, onDiscard }: SaveBarProps) {
  const { t } = useTranslation();
  const isLocked = useLocked();
  const words =
    error ??
    waiting ??
    (invalid.length > 0 ? t('unsaved.check_fields', { fields: listed(invalid) }) : t('unsaved.bar'));
  // What was changed before waits; another bar says so.
  if (isLocked) return null;
  return (
    <FootBar>
      <span className={classes.words} role="status" data-failed={error !== null}>
        {words}
      </span>
      <Button variant="default" onClick={onDiscard}>
        {t('settings.discard')}
      </Button>
      <Button disabled={saving || invalid.length > 0} onClick={onSave}>
        {t('settings.save')}
      </Button>
    </FootBar>
  );
}
