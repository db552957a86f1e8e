import { Button } from '@mantine/core';
import { IconCheck, IconCopy, IconPhone, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { listed } from '../../../../contract/model/isolated.ts';
import type { ContactDetail, ContactNumberView } from '../../../../contract/model/contacts/contact-book.ts';
import { api } from '../../../api.ts';
import { run } from '../../../store.ts';
import { useCopy } from '../../../use-copy.ts';
import { dial } from '../../../actions.ts';
import classes from './ContactCard.module.css';
import { useContactName } from '../book/contact-words.ts';
import { say } from '../book/notice-store.ts';

/** A contact's numbers, to be called and copied; and those that only its note has, to be made its own. */
export function ContactNumbers({ detail }: { detail: ContactDetail }) {
  const { t } = useTranslation();
  const name = useContactName();
  const { contact, numbers, maybeNumbers } = detail;
  const take = (number: string): void => {
    run(
      api.addNumber(contact.id, number, 'other').then((change) => {
        say(t('contacts.notice.numberAdded', { name: name(contact) }), change);
      }),
    );
  };
  return (
    <>
      <section className={classes.part}>
        <h3 className={classes.label}>{t('contacts.card.numbers')}</h3>
        {numbers.length === 0 && <p className={classes.hint}>{t('contacts.card.noNumber')}</p>}
        {numbers.length > 0 && (
          <ul className={classes.numbers}>
            {numbers.map((number, place) => (
              <NumberLine key={`${place} ${number.typed}`} {...number} />
            ))}
          </ul>
        )}
      </section>
      {maybeNumbers.length > 0 && (
        <section className={classes.part}>
          <h3 className={classes.label}>{t('contacts.card.maybe')}</h3>
          <p className={classes.hint}>{t('contacts.card.maybeHint')}</p>
          <ul className={classes.numbers}>
            {maybeNumbers.map(({ number, label }) => (
              <li key={number} className={classes.number}>
                <span className={classes.value}>{label}</span>
                {contact.source === 'own' && number !== null && (
                  <Button
                    variant="default"
                    leftSection={<IconPlus size={16} aria-hidden />}
                    aria-label={t('contacts.card.takeNumberWho', { number: label ?? number })}
                    onClick={() => {
                      take(number);
                    }}
                  >
                    {t('contacts.card.takeNumber')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function NumberLine({ kind, typed, readAs }: ContactNumberView) {
  const { t } = useTranslation();
  const [read] = readAs;
  const shown = readAs.length === 1 ? (read?.label ?? typed) : typed;
  const number = read?.number ?? typed;
  const { state, copy } = useCopy(number);
  return (
    <li className={classes.number}>
      <span className={classes.kind}>{t(`contacts.kind.${kind}`)}</span>
      <span className={classes.value}>
        {shown}
        {readAs.length === 0 && <span className={classes.remark}>{t('contacts.card.unreadable')}</span>}
        {readAs.length > 1 && (
          <span className={classes.remark}>
            {t('contacts.card.readAs', { number: listed(readAs.map(({ label }) => label ?? '')) })}
          </span>
        )}
      </span>
      {read && kind !== 'fax' && (
        <button
          type="button"
          className={classes.icon}
          aria-label={t('contacts.card.callNumber', { number: shown })}
          title={t('contacts.card.callNumber', { number: shown })}
          onClick={() => {
            dial(number);
          }}
        >
          <IconPhone size={16} aria-hidden />
        </button>
      )}
      <button
        type="button"
        className={classes.icon}
        aria-label={
          state === 'copy' ? t('contacts.card.copyNumber', { number: shown }) : t(`contacts.card.${state}`)
        }
        title={t('contacts.card.copyNumber', { number: shown })}
        onClick={copy}
      >
        {state === 'copied' ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
      </button>
    </li>
  );
}
