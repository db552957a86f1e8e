import {
  IconBell,
  IconDeviceDesktop,
  IconListSearch,
  IconLock,
  IconPhoneOutgoing,
  IconPlugConnected,
  IconTicket,
  type TablerIcon,
} from '@tabler/icons-react';
import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.tsx';
import { leaveBy } from '../../unsaved.ts';
import { AdminSettings } from '../admin/AdminSettings.tsx';
import { LockButton } from '../admin/LockButton.tsx';
import { TeamSettings } from '../admin/TeamSettings.tsx';
import { RequestsPage } from '../requests/RequestsPage.tsx';
import { ConnectionSettings } from './ConnectionSettings.tsx';
import { DesktopSettings } from './DesktopSettings.tsx';
import { PopUpSettings } from './PopUpSettings.tsx';
import { ScreenPopSettings } from './ScreenPopSettings.tsx';
import classes from './SettingsPage.module.css';
import { StartSettings } from './StartSettings.tsx';

interface TopicPage {
  label: string;
  icon: TablerIcon;
  page: ComponentType;
  /** It takes the room that it gets. */
  wide: boolean;
  /** It is about the team's settings, which an admin's password may lock. */
  team: boolean;
}

const topics = {
  connection: {
    label: 'settings.connection',
    icon: IconPlugConnected,
    page: ConnectionSettings,
    wide: false,
    team: true,
  },
  screenPop: { label: 'screenPop.title', icon: IconTicket, page: ScreenPopSettings, wide: false, team: true },
  admin: { label: 'admin.title', icon: IconLock, page: AdminSettings, wide: false, team: false },
  requests: { label: 'requests.title', icon: IconListSearch, page: RequestsPage, wide: true, team: false },
  popUps: { label: 'popUpSettings.title', icon: IconBell, page: PopUpSettings, wide: false, team: false },
  start: { label: 'start.title', icon: IconPhoneOutgoing, page: StartSettings, wide: false, team: false },
  desktop: {
    label: 'settings.desktop',
    icon: IconDeviceDesktop,
    page: DesktopSettings,
    wide: false,
    team: false,
  },
} as const satisfies Record<string, TopicPage>;

type Topic = keyof typeof topics;

/** The settings, a page a topic. */
export default function SettingsPage() {
  const { t } = useTranslation();
  const [topic, setTopic] = useState<Topic>('connection');
  const { page: Page, wide, team } = topics[topic];
  const page = team ? (
    <TeamSettings>
      <Page />
    </TeamSettings>
  ) : (
    <Page />
  );
  return (
    <>
      <PageHeader title={t('settings.title')}>
        <LockButton />
      </PageHeader>
      <div className={classes.frame}>
        <nav className={classes.topics} aria-label={t('settings.topics')}>
          {(Object.keys(topics) as Topic[]).map((name) => {
            const { label, icon: Icon } = topics[name];
            return (
              <button
                key={name}
                type="button"
                className={classes.topic}
                aria-current={name === topic ? 'page' : undefined}
                onClick={() => {
                  if (name === topic) return;
                  leaveBy(() => {
                    setTopic(name);
                  });
                }}
              >
                <Icon size={16} stroke={1.75} aria-hidden />
                {t(label)}
              </button>
            );
          })}
        </nav>
        {wide ? (
          page
        ) : (
          <div className={classes.page}>
            <div className={classes.column}>{page}</div>
          </div>
        )}
      </div>
    </>
  );
}
