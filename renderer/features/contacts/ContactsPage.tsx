import { IconAddressBook } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';

/** The phone book's place. */
export default function ContactsPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('contacts.title')} />
      <EmptyState icon={IconAddressBook} title={t('contacts.heading')}>
        {t('contacts.text')}
      </EmptyState>
    </>
  );
}
