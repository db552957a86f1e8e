import { TextSetting } from '../team-draft/TextSetting.tsx';
import classes from './Tunnel.module.css';

/** Where the SSH server is, who goes in there, and where it listens for this desktop. */
export function SshFields() {
  return (
    <>
      <div className={classes.two}>
        <TextSetting field="tunnel.ssh.host" placeholder="ssh.example.com" />
        <TextSetting field="tunnel.ssh.port" inputMode="numeric" />
      </div>
      <TextSetting field="tunnel.ssh.user" />
      <TextSetting field="tunnel.ssh.keyFile" />
      <TextSetting field="tunnel.ssh.remotePort" inputMode="numeric" width={140} />
      <TextSetting field="tunnel.ssh.bindAddress" placeholder="127.0.0.1" />
    </>
  );
}
