import { useTranslation } from 'react-i18next';
import { useApp } from '../../../store.ts';
import { TellSipgate } from '../../tunnel/TellSipgate.tsx';
import { TunnelSettings } from '../../tunnel/TunnelSettings.tsx';
import { AddressField } from '../../../components/form/AddressField.tsx';
import { SwitchSetting } from '../../team-draft/SwitchSetting.tsx';
import { TextSetting } from '../../team-draft/TextSetting.tsx';
import { RenewToken } from './RenewToken.tsx';
import { Hint } from '../../../components/form/Hint.tsx';
import { Section } from '../../../components/form/Section.tsx';
import { SignatureSettings } from './SignatureSettings.tsx';

/** Whether calls are taken at all, where requests have to arrive, what to enter at sipgate, and who may send them. */
export function ConnectionSettings() {
  return (
    <>
      <Reach />
      <TunnelSettings />
      <Addresses />
      <SignatureSettings />
    </>
  );
}

function Reach() {
  const { t } = useTranslation();
  const receiver = useApp((state) => state.status.receiver);
  return (
    <Section id="connection" heading={t('settings.connection')}>
      <SwitchSetting field="enabled" />
      <TextSetting field="receiver.port" inputMode="numeric" width={96} />
      {receiver.state === 'listening' && (
        <AddressField
          label={t('settings.receiver')}
          hint={t('settings.receiverHint')}
          address={`http://127.0.0.1:${receiver.port}`}
        />
      )}
      <TextSetting field="receiver.publicUrl" inputMode="url" />
    </Section>
  );
}

function Addresses() {
  const { t } = useTranslation();
  const endpoints = useApp((state) => state.status.endpoints);
  return (
    <Section id="addresses" heading={t('connection.addresses')}>
      <TellSipgate />
      {endpoints ? (
        <>
          <AddressField label={t('settings.inbound')} address={endpoints.inbound} />
          <AddressField label={t('settings.outbound')} address={endpoints.outbound} />
        </>
      ) : (
        <Hint>{t('settings.endpointsMissing')}</Hint>
      )}
      <RenewToken />
    </Section>
  );
}
