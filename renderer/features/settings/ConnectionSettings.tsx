import { useTranslation } from 'react-i18next';
import { useApp } from '../../store.ts';
import { AddressField } from './AddressField.tsx';
import { TextSetting } from './draft/TextSetting.tsx';
import classes from './SettingsPage.module.css';

/** Where requests have to arrive, where sipgate sends them, and what to enter there. */
export function ConnectionSettings() {
  const { t } = useTranslation();
  const { receiver, endpoints } = useApp((state) => state.status);
  return (
    <section className={classes.section} aria-labelledby="connection">
      <h2 id="connection" className={classes.heading}>
        {t('settings.connection')}
      </h2>
      {receiver.state === 'listening' && (
        <AddressField
          label={t('settings.receiver')}
          hint={t('settings.receiverHint')}
          address={`http://127.0.0.1:${receiver.port}`}
        />
      )}
      <TextSetting
        field="receiver.publicUrl"
        label={t('settings.publicUrl')}
        hint={t('settings.publicUrlHint')}
        placeholder={t('settings.publicUrlPlaceholder')}
        inputMode="url"
      />
      {endpoints ? (
        <>
          <AddressField label={t('settings.inbound')} address={endpoints.inbound} />
          <AddressField label={t('settings.outbound')} address={endpoints.outbound} />
        </>
      ) : (
        <p className={classes.hint}>{t('settings.endpointsMissing')}</p>
      )}
    </section>
  );
}
