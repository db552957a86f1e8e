import { Button } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { passwordLength } from '../../../contract/model/admin.ts';
import { api } from '../../api.ts';
import { useLocked } from '../../store.ts';
import classes from './Admin.module.css';
import { PasswordField } from './PasswordField.tsx';
import { usePassword } from './use-password.ts';

const nothing = { current: '', next: '', repeated: '' };

/** Sets a password, or changes and removes the one that is there, for which it has to be entered. */
export function PasswordForm({ hasPassword }: { hasPassword: boolean }) {
  const { t } = useTranslation();
  const isLocked = useLocked();
  const [typed, setTyped] = useState(nothing);
  const [done, setDone] = useState<'set' | 'change' | 'remove' | null>(null);
  const { isRunning, mustWait, error, check, forget } = usePassword();
  const { current, next, repeated } = typed;
  const { min } = passwordLength;
  const isShort = next !== '' && next.length < min;
  const isDifferent = repeated !== '' && repeated !== next;
  const mayTry = !isRunning && !mustWait && (!hasPassword || current !== '');

  const type = (changes: Partial<typeof nothing>): void => {
    setTyped({ ...typed, ...changes });
    setDone(null);
    forget();
  };
  const apply = async (wanted: string | null, what: 'set' | 'change' | 'remove'): Promise<void> => {
    const isDone = await check(api.setAdminPassword(hasPassword ? current : null, wanted));
    if (isDone) setDone(what);
    setTyped(isDone ? nothing : { ...typed, current: '' });
  };

  return (
    <form
      className={classes.form}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        if (mayTry && next.length >= min && repeated === next)
          void apply(next, hasPassword ? 'change' : 'set');
      }}
    >
      {hasPassword && (
        <PasswordField
          label={t('admin.current')}
          value={current}
          error={error}
          onType={(text) => {
            type({ current: text });
          }}
        />
      )}
      <PasswordField
        label={t('admin.new')}
        {...(!isShort && { hint: t('admin.newHint', { min }) })}
        value={next}
        error={isShort ? t('admin.tooShort', { min }) : hasPassword ? null : error}
        onType={(text) => {
          type({ next: text });
        }}
      />
      <PasswordField
        label={t('admin.repeat')}
        value={repeated}
        error={isDifferent ? t('admin.different') : null}
        onType={(text) => {
          type({ repeated: text });
        }}
      />
      <div className={classes.actions}>
        <Button type="submit" disabled={!mayTry || next.length < min || repeated !== next}>
          {t(isRunning ? 'admin.checking' : hasPassword ? 'admin.change' : 'admin.set')}
        </Button>
        {hasPassword && (
          <Button variant="default" disabled={!mayTry} onClick={() => void apply(null, 'remove')}>
            {t('admin.remove')}
          </Button>
        )}
        <span className={classes.done} role="status">
          {done && !isLocked && t(`admin.done.${done}`)}
        </span>
      </div>
    </form>
  );
}
