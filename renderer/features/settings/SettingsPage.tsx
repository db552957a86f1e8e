import {
  IconBell,
  IconDeviceDesktop,
  IconListSearch,
  IconPhoneOutgoing,
  IconPlugConnected,
  IconTicket,
  type TablerIcon,
} from '@tabler/icons-react';
import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.tsx';
import { leaveBy } from '../../unsaved.ts';
import { RequestsPage } from '../requests/RequestsPage.tsx';
import { ConnectionSettings } from './ConnectionSettings.tsx';
import { DesktopSettings } from './DesktopSettings.tsx';
import { PopUpSettings } from './PopUpSettings.tsx';
import { ScreenPopSettings } from './ScreenPopSettings.tsx';
import classes from './SettingsPage.module.css';
import { StartSettings } from './StartSettings.tsx';

const topics = {
  connection: {
    label: 'settings.connection',
    icon: IconPlugConnected,
    page: ConnectionSettings,
    wide: false,
  },
  screenPop: { label: 'screenPop.title', icon: IconTicket, page: ScreenPopSettings, wide: false },
  requests: { label: 'requests.title', icon: IconListSearch, page: RequestsPage, wide: true },
  popUps: { label: 'popUpSettings.title', icon: IconBell, page: PopUpSettings, wide: false },
  start: { label: 'start.title', icon: IconPhoneOutgoing, page: StartSettings, wide: false },
  desktop: { label: 'settings.desktop', icon: IconDeviceDesktop, page: DesktopSettings, wide: false },
} as const satisfies Record<string, { label: string; icon: TablerIcon; page: ComponentType; wide: boolean }>;

type Topic = keyof typeof topics;

/** The settings, a page a topic. */
export default function SettingsPage() {
  const { t } = useTranslation();
  const [topic, setTopic] = useState<Topic>('connection');
  const { page: Page, wide } = topics[topic];
  return (
    <>
      <PageHeader title={t('settings.title')} />
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
          <Page />
        ) : (
          <div className={classes.page}>
            <div className={classes.column}>
              <Page />
            </div>
          </div>
        )}
      </div>
    </>
  );
}
