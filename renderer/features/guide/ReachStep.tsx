import { AdminArea } from '../admin/AdminArea.tsx';
import { SettingsFoot } from '../team-draft/SettingsFoot.tsx';
import { TextSetting } from '../team-draft/TextSetting.tsx';
import { TunnelSettings } from '../tunnel/TunnelSettings.tsx';
import { useChoosesAddress } from '../tunnel/use-chooses-address.ts';

/** The way from the internet to this desktop. */
export function ReachStep() {
  const choosesAddress = useChoosesAddress();
  return (
    <AdminArea foot={<SettingsFoot section="connection" />}>
      {!choosesAddress && <TextSetting field="receiver.publicUrl" inputMode="url" />}
      <TunnelSettings />
    </AdminArea>
  );
}
