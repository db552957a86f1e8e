import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContactFields } from '../../../../contract/model/contacts/contact.ts';
import classes from './ContactForm.module.css';
import { looksLikeEmail } from '../book/contact-words.ts';
import { write } from '../book/draft-store.ts';

const mostEmails = 50;

/** The e-mail addresses of a contact; what does not look like one is said so, and kept all the same. */
export function EmailFields({ fields }: { fields: ContactFields }) {
  const { t } = useTranslation();
  const { emails } = fields;
  const set = (changed: string[]): void => {
    write({ fields: { ...fields, emails: changed } });
  };
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('contacts.form.emails')}</legend>
      {emails.map((email, index) => {
        const place = index + 1;
        const isWrong = email.trim() !== '' && !looksLikeEmail(email);
        return (
          <div key={index} className={classes.entry}>
            <div className={classes.wide}>
              <TextInput
                aria-label={t('contacts.form.emailPlace', { place })}
                spellCheck={false}
                maxLength={320}
                value={email}
                onChange={(event) => {
                  set(emails.with(index, event.currentTarget.value));
                }}
              />
              {isWrong && (
                <span className={`${classes.reading ?? ''} ${classes.flaw ?? ''}`} role="status">
                  {t('contacts.form.wrongEmail')}
                </span>
              )}
            </div>
            <button
              type="button"
              className={classes.remove}
              aria-label={t('contacts.form.removeEmail', { place })}
              title={t('contacts.form.removeEmail', { place })}
              onClick={() => {
                set(emails.toSpliced(index, 1));
              }}
            >
              <IconX size={16} aria-hidden />
            </button>
          </div>
        );
      })}
      {emails.length < mostEmails && (
        <Button
          variant="default"
          className={classes.add ?? ''}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            set([...emails, '']);
          }}
        >
          {t('contacts.form.addEmail')}
        </Button>
      )}
    </fieldset>
  );
}
