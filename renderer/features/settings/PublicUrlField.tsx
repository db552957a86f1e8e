import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { publicUrlSchema } from '../../../contract/settings.ts';
import { api } from '../../api.ts';
import { run } from '../../store.ts';
import classes from './SettingsPage.module.css';

/** The public address; nothing applies until it is saved. */
export function PublicUrlField({ saved }: { saved: string }) {
  const { t } = useTranslation();
  const [text, setText] = useState(saved);
  const parsed = publicUrlSchema.safeParse(text.trim());
  const changed = text.trim() !== saved;

  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    if (changed && parsed.success) run(api.savePublicUrl(parsed.data));
  };

  return (
    <form className={classes.field} onSubmit={save}>
      <TextInput
        label={t('settings.publicUrl')}
        description={t('settings.publicUrlHint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        placeholder={t('settings.publicUrlPlaceholder')}
        error={parsed.success ? null : t('settings.publicUrlInvalid')}
        type="url"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      {changed && (
        <div className={classes.buttons}>
          <span className={classes.unsaved}>{t('settings.unsaved')}</span>
          <Button
            variant="default"
            onClick={() => {
              setText(saved);
            }}
          >
            {t('settings.discard')}
          </Button>
          <Button type="submit" disabled={!parsed.success}>
            {t('settings.save')}
          </Button>
        </div>
      )}
    </form>
  );
}
