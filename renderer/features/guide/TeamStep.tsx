import { useTranslation } from 'react-i18next';
import { useHasToken } from '../account/account-store.ts';
import { AgentsFromSipgate } from '../account/AgentsFromSipgate.tsx';
import { AdminArea } from '../admin/AdminArea.tsx';
import { AgentChoice } from '../settings/AgentChoice.tsx';
import { SettingsFoot } from '../settings/draft/SettingsFoot.tsx';
import settings from '../settings/SettingsPage.module.css';
import { Agents } from '../settings/TeamSettings.tsx';
import classes from './Guide.module.css';

/** Which agents there are, and whose desktop this is. */
export function TeamStep() {
  const { t } = useTranslation();
  const hasToken = useHasToken();
  return (
    <>
      <AdminArea foot={<SettingsFoot section="team" />}>
        {hasToken && <AgentsFromSipgate />}
        <section className={settings.section}>
          <Agents />
        </section>
      </AdminArea>
      <section className={settings.section} aria-labelledby="guide-desktop">
        <h3 id="guide-desktop" className={classes.subject}>
          {t('guide.desktop')}
        </h3>
        <AgentChoice />
      </section>
    </>
  );
}
