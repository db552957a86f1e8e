import { useTranslation } from 'react-i18next';
import { phrase } from '../../../../contract/model/isolated.ts';
import type { ImportStep } from '../../../../contract/model/contacts/contact-book.ts';
import { useApp } from '../../../store.ts';

type Refusal = Extract<ImportStep, { step: 'refused' }>['refusal'];

/** @returns a function that says why a file is not read, and what to do about it */
export function useRefusalWords(): (refusal: Refusal) => string {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  return (refusal) => {
    switch (refusal.reason) {
      case 'tooLarge': {
        const limit = phrase`${Math.round(refusal.limit / 1_000_000).toLocaleString(language)} MB`;
        return t('contacts.importing.refused.tooLarge', { limit });
      }
      case 'tooManyContacts':
        return t('contacts.importing.refused.tooManyContacts', {
          limit: refusal.limit.toLocaleString(language),
        });
      case 'failed':
        return t('contacts.importing.refused.failed', { message: refusal.message });
      case 'notText':
      case 'noContacts':
      case 'otherColumns':
        return t(`contacts.importing.refused.${refusal.reason}`);
    }
  };
}
