import { useTranslation } from 'react-i18next';
import { TextSetting } from '../team-draft/TextSetting.tsx';
import classes from './Tunnel.module.css';

/** Where the SSH server is, who goes in there, and where it listens for this desktop. */
export function SshFields() {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.two}>
        <TextSetting
          field="tunnel.ssh.host"
          label={t('tunnel.host')}
          hint={t('tunnel.hostHint')}
          placeholder="ssh.example.com"
        />
        <TextSetting field="tunnel.ssh.port" label={t('tunnel.port')} hint="" inputMode="numeric" />
      </div>
      <TextSetting field="tunnel.ssh.user" label={t('tunnel.user')} hint={t('tunnel.userHint')} />
      <TextSetting field="tunnel.ssh.keyFile" label={t('tunnel.keyFile')} hint={t('tunnel.keyFileHint')} />
      <TextSetting
        field="tunnel.ssh.remotePort"
        label={t('tunnel.remotePort')}
        hint={t('tunnel.remotePortHint')}
        inputMode="numeric"
        width={140}
      />
      <TextSetting
        field="tunnel.ssh.bindAddress"
        label={t('tunnel.bindAddress')}
        hint={t('tunnel.bindAddressHint')}
        placeholder="127.0.0.1"
      />
    </>
  );
}
