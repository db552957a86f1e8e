import { useTranslation } from 'react-i18next';
import { contactName } from '../../../../contract/model/display-name.ts';

/** @returns a function that names a contact: by its name, its organisation's, or that it has none */
export function useContactName(): (contact: { name: string; organisation: string }) => string {
  const { t } = useTranslation();
  return (contact) => contactName(contact) || t('contacts.noName');
}

/** What stands under a contact's name: its organisation, unless that is its name already. */
export function subtitleOf({ name, organisation }: { name: string; organisation: string }): string {
  return name === '' ? '' : organisation;
}

/** A web page's address as the system's browser opens it; null where it is none. */
export function webAddress(typed: string): string | null {
  const address = /^[a-z][a-z\d+.-]*:/i.test(typed) ? typed.replace(/^http:/i, 'https:') : `https://${typed}`;
  return URL.canParse(address) && new URL(address).protocol === 'https:' ? address : null;
}

/** As people write it, not as the standard allows it. */
export function looksLikeEmail(typed: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(typed.trim());
}
