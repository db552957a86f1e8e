import { useTranslation } from 'react-i18next';
import { useApp } from '../../store.ts';
import { AddressField } from '../settings/AddressField.tsx';
import settings from '../settings/SettingsPage.module.css';

/** Enters the addresses at sipgate, or shows how to. */
export function SipgateStep() {
  const { t } = useTranslation();
  const endpoints = useApp((state) => state.status.endpoints);
  if (endpoints === null) return <p className={settings.hint}>{t('guide.noAddresses')}</p>;
  return (
    <>
      <AddressField label={t('settings.inbound')} address={endpoints.inbound} />
      <AddressField label={t('settings.outbound')} address={endpoints.outbound} />
    </>
  );
}
