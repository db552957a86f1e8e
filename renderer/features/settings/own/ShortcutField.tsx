import { Button } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShortcutState } from '../../../../contract/model/system-state.ts';
import { useApp } from '../../../store.ts';
import { toAccelerator } from './accelerator.ts';
import { Field, Label } from '../../../components/form/Field.tsx';
import { Hint } from '../../../components/form/Hint.tsx';
import { WordsAndControls } from '../../../components/form/Row.tsx';
import classes from './StartSettings.module.css';

interface ShortcutFieldProps {
  /** How it is with the one that is kept, or was tried last. */
  state: ShortcutState;
  onChange: (accelerator: string) => void;
}

/** The shortcut, taken by pressing it. */
export function ShortcutField({ state, onChange }: ShortcutFieldProps) {
  const { t } = useTranslation();
  const accelerator = useApp((app) => app.preferences.dialShortcut);
  const [recording, setRecording] = useState(false);
  const [problem, setProblem] = useState<'needsModifier' | 'unsupported' | null>(null);

  const take = (event: KeyboardEvent): void => {
    // Tab goes on, as everywhere: nobody is to be caught in here.
    if (!recording || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      setRecording(false);
      return;
    }
    const pressed = toAccelerator(event.nativeEvent);
    if (pressed === 'incomplete') return;
    if (typeof pressed === 'string') {
      setProblem(pressed);
      return;
    }
    setRecording(false);
    setProblem(null);
    onChange(pressed.accelerator);
  };

  const words = problem ?? (state === 'refused' || state === 'invalid' ? state : null);
  return (
    <Field>
      <WordsAndControls
        words={
          <>
            <Label id="dial-shortcut">{t('start.shortcut')}</Label>
            <Hint id="dial-shortcut-hint">{t('start.shortcutHint')}</Hint>
          </>
        }
      >
        <div className={classes.shortcut}>
          <button
            type="button"
            className={classes.keys}
            aria-labelledby="dial-shortcut dial-shortcut-keys"
            aria-describedby="dial-shortcut-hint"
            data-recording={recording}
            onClick={() => {
              setProblem(null);
              setRecording(true);
            }}
            onKeyDown={take}
            onBlur={() => {
              setRecording(false);
            }}
          >
            <span id="dial-shortcut-keys">
              {recording
                ? t('start.pressKeys')
                : accelerator === ''
                  ? t('start.noShortcut')
                  : accelerator.replaceAll('+', ' + ')}
            </span>
          </button>
          {accelerator !== '' && (
            <Button
              variant="default"
              onClick={() => {
                setProblem(null);
                onChange('');
              }}
            >
              {t('start.removeShortcut')}
            </Button>
          )}
        </div>
      </WordsAndControls>
      {words !== null && (
        <p role="alert" className={classes.problem}>
          {t(`start.shortcutProblem.${words}`)}
        </p>
      )}
    </Field>
  );
}
