import {
  IconBell,
  IconCloud,
  IconDeviceDesktop,
  IconFileExport,
  IconHistory,
  IconListSearch,
  IconLock,
  IconPhoneIncoming,
  IconPhoneOutgoing,
  IconPlugConnected,
  IconPower,
  IconTicket,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ParseKeys } from 'i18next';
import { useEffect, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { TopicColumn, TopicFrame } from '../../components/page/TopicFrame.tsx';
import { PageHeader } from '../../components/page/PageHeader.tsx';
import { run } from '../../store.ts';
import { leaveBy } from '../../unsaved.ts';
import { AccountPage } from '../account/AccountPage.tsx';
import { AdminSettings } from '../admin/AdminSettings.tsx';
import { LockButton } from '../admin/LockButton.tsx';
import { AdminArea } from '../admin/AdminArea.tsx';
import { ConnectionTrial } from './team/ConnectionTrial.tsx';
import { RequestsPage } from '../requests/RequestsPage.tsx';
import { CallerLogSettings } from './team/CallerLogSettings.tsx';
import { CallsInSettings } from './team/CallsInSettings.tsx';
import { CallsOutSettings } from './team/CallsOutSettings.tsx';
import { ConnectionSettings } from './team/ConnectionSettings.tsx';
import { DesktopSettings } from './own/DesktopSettings.tsx';
import type { Section } from '../team-draft/sections.ts';
import { EditedNotice } from '../team-draft/EditedNotice.tsx';
import { FurtherSettings } from '../team-draft/FurtherSettings.tsx';
import { SettingsFoot } from '../team-draft/SettingsFoot.tsx';
import { FurtherPreferences } from './own/PreferenceRow.tsx';
import { isPreferencePage } from './own/preference-texts.ts';
import { loadTeamSettings, useTeamDraft } from '../team-draft/team-draft.ts';
import { PopUpSettings } from './own/PopUpSettings.tsx';
import { ScreenPopSettings } from './screen-pop/ScreenPopSettings.tsx';
import classes from './shared/Settings.module.css';
import { StartSettings } from './own/StartSettings.tsx';
import { TeamSettings } from './team/TeamSettings.tsx';
import { TransferSettings } from './team/TransferSettings.tsx';

interface TopicOf {
  label: ParseKeys;
  icon: TablerIcon;
  page: ComponentType;
  /** `page` fills the window by itself; `table`: its tables are as wide as the window. */
  wide?: 'page' | 'table';
  /** What of the team's settings it changes; its Save bar stands at the foot. */
  section?: Section;
  /** What stands below and is for everybody, also while the settings are locked. */
  after?: ComponentType;
  /** It changes what is the team's in another way. */
  team?: boolean;
}

const topics = {
  connection: {
    label: 'settings.connection',
    icon: IconPlugConnected,
    page: ConnectionSettings,
    section: 'connection',
    after: ConnectionTrial,
  },
  account: { label: 'account.title', icon: IconCloud, page: AccountPage, team: true },
  callsIn: {
    label: 'callsIn.title',
    icon: IconPhoneIncoming,
    page: CallsInSettings,
    wide: 'table',
    section: 'callsIn',
  },
  callsOut: {
    label: 'callsOut.title',
    icon: IconPhoneOutgoing,
    page: CallsOutSettings,
    wide: 'table',
    section: 'callsOut',
  },
  team: { label: 'team.title', icon: IconUsers, page: TeamSettings, wide: 'table', section: 'team' },
  callerLog: {
    label: 'callerLog.title',
    icon: IconHistory,
    page: CallerLogSettings,
    section: 'callerLog',
  },
  screenPop: { label: 'screenPop.title', icon: IconTicket, page: ScreenPopSettings, team: true },
  admin: { label: 'admin.title', icon: IconLock, page: AdminSettings },
  requests: { label: 'requests.title', icon: IconListSearch, page: RequestsPage, wide: 'page' },
  transfer: { label: 'transfer.title', icon: IconFileExport, page: TransferSettings, team: true },
  popUps: { label: 'popUpSettings.title', icon: IconBell, page: PopUpSettings },
  start: { label: 'start.title', icon: IconPower, page: StartSettings },
  desktop: { label: 'settings.desktop', icon: IconDeviceDesktop, page: DesktopSettings },
} as const satisfies Record<string, TopicOf>;

type Topic = keyof typeof topics;

const groups = [
  {
    label: 'settings.groupTeam',
    topics: [
      'connection',
      'account',
      'callsIn',
      'callsOut',
      'team',
      'callerLog',
      'screenPop',
      'admin',
      'requests',
      'transfer',
    ],
  },
  { label: 'settings.groupDesktop', topics: ['popUps', 'start', 'desktop'] },
] as const satisfies { label: ParseKeys; topics: Topic[] }[];

/** Which page is open; it stays while another part of the window is shown, as what was changed there does. */
const useTopic = create<{ topic: Topic }>()(() => ({ topic: 'connection' }));

/** The settings, a page a topic. */
export default function SettingsPage() {
  const { t } = useTranslation();
  const topic = useTopic((state) => state.topic);
  const isLoaded = useTeamDraft((state) => state.saved !== null);
  useEffect(() => {
    run(loadTeamSettings());
  }, []);
  const { page: Page, wide, section, after: After, team = section !== undefined }: TopicOf = topics[topic];
  return (
    <>
      <PageHeader title={t('settings.title')}>
        <EditedNotice />
        <LockButton />
      </PageHeader>
      <TopicFrame
        label={t('settings.topics')}
        topics={groups.map((group) => (
          <div key={group.label} role="group" aria-labelledby={group.label} className={classes.group}>
            <h2 id={group.label} className={classes.groupLabel}>
              {t(group.label)}
            </h2>
            {group.topics.map((name) => (
              <TopicButton key={name} name={name} isOpen={name === topic} />
            ))}
          </div>
        ))}
      >
        {wide === 'page' ? (
          <Page />
        ) : (
          <TopicColumn key={topic} wide={wide === 'table'}>
            {isLoaded && !team && <Page />}
            {isLoaded && isPreferencePage(topic) && <FurtherPreferences page={topic} />}
            {isLoaded && team && (
              <AdminArea
                foot={
                  <>
                    {After && <After />}
                    {section && <SettingsFoot section={section} />}
                  </>
                }
              >
                <Page />
                {section && <FurtherSettings section={section} />}
              </AdminArea>
            )}
          </TopicColumn>
        )}
      </TopicFrame>
    </>
  );
}

function TopicButton({ name, isOpen }: { name: Topic; isOpen: boolean }) {
  const { t } = useTranslation();
  const { label, icon: Icon } = topics[name];
  return (
    <button
      type="button"
      className={classes.topic}
      aria-current={isOpen ? 'page' : undefined}
      onClick={() => {
        if (isOpen) return;
        leaveBy(() => {
          useTopic.setState({ topic: name });
        });
      }}
    >
      <Icon size={16} stroke={1.75} aria-hidden />
      {t(label)}
    </button>
  );
}
