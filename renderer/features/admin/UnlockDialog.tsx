import { Button, Modal } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import classes from './Admin.module.css';
import { PasswordField } from './PasswordField.tsx';
import { usePassword } from './use-password.ts';

/** Asks for the password that unlocks the team's settings. */
export function UnlockDialog({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { isRunning, mustWait, error, check, forget } = usePassword();

  const submit = async (): Promise<void> => {
    if (await check(api.unlockSettings(typed))) onDone();
    // Whoever was wrong begins again.
    else setTyped('');
  };

  return (
    <Modal opened onClose={onDone} title={t('admin.dialog')} withCloseButton={false}>
      <form
        className={classes.form}
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          if (typed !== '' && !isRunning && !mustWait) void submit();
        }}
      >
        <PasswordField
          isFirst
          label={t('admin.password')}
          value={typed}
          error={error}
          onType={(text) => {
            setTyped(text);
            forget();
          }}
        />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onDone}>
            {t('admin.cancel')}
          </Button>
          <Button type="submit" disabled={typed === '' || isRunning || mustWait}>
            {t(isRunning ? 'admin.checking' : 'admin.unlock')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
