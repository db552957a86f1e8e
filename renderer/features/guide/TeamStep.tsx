import { useTranslation } from 'react-i18next';
import { useHasToken } from '../account/account-store.ts';
import { AgentsFromSipgate } from '../account/AgentsFromSipgate.tsx';
import { AdminArea } from '../admin/AdminArea.tsx';
import { AgentChoice } from '../settings/own/AgentChoice.tsx';
import { SettingsFoot } from '../team-draft/SettingsFoot.tsx';
import { Section } from '../../components/form/Section.tsx';
import { Agents } from '../settings/team/TeamSettings.tsx';

/** Which agents there are, and whose desktop this is. */
export function TeamStep() {
  const { t } = useTranslation();
  const hasToken = useHasToken();
  return (
    <>
      <AdminArea foot={<SettingsFoot section="team" />}>
        {hasToken && <AgentsFromSipgate />}
        <Section>
          <Agents />
        </Section>
      </AdminArea>
      <Section small id="guide-desktop" heading={t('guide.desktop')}>
        <AgentChoice />
      </Section>
    </>
  );
}
