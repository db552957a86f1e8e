import { lazy, Suspense } from 'react';
import { HelpdeskNotices } from '../features/helpdesk/HelpdeskNotices.tsx';
import { CatchUpNotice } from '../features/history/CatchUpNotice.tsx';
import { DialProgressBar } from '../features/dial/DialProgressBar.tsx';
import { useApp } from '../store.ts';
import { useUnsaved } from '../unsaved.ts';
import classes from './AppFrame.module.css';
import { ProblemBar } from './ProblemBar.tsx';
import { screens } from './screens.ts';
import { Sidebar } from './Sidebar.tsx';

// Dialogs are loaded when they have something to ask.
const LeaveDialog = lazy(() => import('./LeaveDialog.tsx'));
const DialDialog = lazy(() => import('../features/dial/DialDialog.tsx'));

/** The app window: navigation on the left, one page beside it. */
export function AppFrame() {
  const view = useApp((state) => state.view);
  const isAsked = useUnsaved((state) => state.asked !== null);
  const wantsToDial = useApp((state) => state.dialRequests.length > 0);
  const { page: Page } = screens[view];
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
