import {
  IconAddressBook,
  IconChartBar,
  IconListCheck,
  IconPhone,
  IconSettings,
  type TablerIcon,
} from '@tabler/icons-react';
import { lazy, type ComponentType } from 'react';
import type { GuideStatus } from '../../contract/model/guide.ts';
import { CallsPage } from '../features/calls/CallsPage.tsx';
import type { View } from '../store.ts';

/** A screen of the window, and its place in the navigation. */
interface Screen {
  icon: TablerIcon;
  page: ComponentType;
  /** Whether the navigation offers it now; always, if nothing is said. */
  isOffered?: (guide: GuideStatus) => boolean;
}

/**
 * Every screen of the window, in the navigation's order. Their names are texts: `nav.screen` in `i18n`. The calls are what is
 * seen first; the others are loaded when somebody goes there.
 */
export const screens: Readonly<Record<View, Screen>> = {
  guide: {
    icon: IconListCheck,
    page: lazy(() => import('../features/guide/GuidePage.tsx')),
    isOffered: ({ stage }) => stage === 'open' || stage === 'left',
  },
  calls: { icon: IconPhone, page: CallsPage },
  contacts: { icon: IconAddressBook, page: lazy(() => import('../features/contacts/ContactsPage.tsx')) },
  statistics: {
    icon: IconChartBar,
    page: lazy(() => import('../features/statistics/StatisticsPage.tsx')),
  },
  settings: { icon: IconSettings, page: lazy(() => import('../features/settings/SettingsPage.tsx')) },
};

/** The names of all screens, in the navigation's order. */
export const views = Object.keys(screens) as View[];
