import { lazy, Suspense, type ComponentType } from 'react';
import { HelpdeskNotices } from '../features/helpdesk/HelpdeskNotices.tsx';
import { CatchUpNotice } from '../features/history/CatchUpNotice.tsx';
import { DialProgressBar } from '../features/dial/DialProgressBar.tsx';
import { CallsPage } from '../features/calls/CallsPage.tsx';
import { useApp, type View } from '../store.ts';
import { useUnsaved } from '../unsaved.ts';
import classes from './AppFrame.module.css';
import { ProblemBar } from './ProblemBar.tsx';
import { Sidebar } from './Sidebar.tsx';

// The log is what is seen first; the other pages are loaded when somebody goes there.
const ContactsPage = lazy(() => import('../features/contacts/ContactsPage.tsx'));
const GuidePage = lazy(() => import('../features/guide/GuidePage.tsx'));
const LeaveDialog = lazy(() => import('./LeaveDialog.tsx'));
const SettingsPage = lazy(() => import('../features/settings/SettingsPage.tsx'));
const StatisticsPage = lazy(() => import('../features/statistics/StatisticsPage.tsx'));
const DialDialog = lazy(() => import('../features/dial/DialDialog.tsx'));

const pages: Record<View, ComponentType> = {
  calls: CallsPage,
  contacts: ContactsPage,
  statistics: StatisticsPage,
  settings: SettingsPage,
  guide: GuidePage,
};

/** The app window: navigation on the left, one page beside it. */
export function AppFrame() {
  const view = useApp((state) => state.view);
  const isAsked = useUnsaved((state) => state.asked !== null);
  const wantsToDial = useApp((state) => state.dialRequests.length > 0);
  const Page = pages[view];
  return (
    <div className={classes.frame}>
      <Sidebar />
      <main className={classes.main}>
        <ProblemBar />
        <HelpdeskNotices />
        <CatchUpNotice />
        <DialProgressBar />
        <Suspense>
          <Page />
        </Suspense>
      </main>
      {isAsked && (
        <Suspense>
          <LeaveDialog />
        </Suspense>
      )}
      <Suspense>{wantsToDial && <DialDialog />}</Suspense>
    </div>
  );
}
