import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../../contract/model/contacts/contact.ts';
import { api } from '../../../api.ts';
import { run } from '../../../store.ts';
import classes from './ContactCard.module.css';
import { looksLikeEmail, webAddress } from '../book/contact-words.ts';

/** What is known of a contact beside its numbers. */
export function ContactFacts({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const { emails, webPage, address, tags, note } = contact;
  const page = webAddress(webPage);
  return (
    <>
      {emails.length > 0 && (
        <Part label={t('contacts.card.email')}>
          {emails.map((email) => (
            <span key={email} className={classes.line}>
              {looksLikeEmail(email) ? (
                <Link
                  to={`mailto:${encodeURIComponent(email.trim()).replace('%40', '@')}`}
                  label={t('contacts.card.writeTo', { email })}
                >
                  {email}
                </Link>
              ) : (
                email
              )}
            </span>
          ))}
        </Part>
      )}
      {webPage !== '' && (
        <Part label={t('contacts.card.webPage')}>
          {page === null ? webPage : <Link to={page}>{webPage}</Link>}
        </Part>
      )}
      {address !== '' && <Part label={t('contacts.card.address')}>{address}</Part>}
      {tags.length > 0 && (
        <Part label={t('contacts.card.tags')}>
          <span className={classes.tags}>
            {tags.map((tag) => (
              <span key={tag} className={classes.tag}>
                {tag}
              </span>
            ))}
          </span>
        </Part>
      )}
      {note !== '' && <Part label={t('contacts.card.note')}>{note}</Part>}
    </>
  );
}

function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h3 className={classes.label}>{label}</h3>
      <div className={classes.text}>{children}</div>
    </section>
  );
}

function Link({ to, label, children }: { to: string; label?: string; children: string }) {
  return (
    <button
      type="button"
      className={classes.link}
      aria-label={label}
      onClick={() => {
        run(api.openAddress(to));
      }}
    >
      {children}
    </button>
  );
}
