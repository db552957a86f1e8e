import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../store.ts';
import { leaveBy } from '../unsaved.ts';
import { OnThePhone } from './OnThePhone.tsx';
import { PhoneSwitch } from './PhoneSwitch.tsx';
import { screens, views } from './screens.ts';
import classes from './Sidebar.module.css';
import { StatusLine } from './StatusLine.tsx';

/** Where one can go, how many calls are to do, whether they are announced, and whether sipgate gets through. */
export function Sidebar() {
  const { t } = useTranslation();
  const view = useApp((state) => state.view);
  const guide = useApp((state) => state.guide);
  const offered = views.filter((name) => screens[name].isOffered?.(guide) ?? true);
  const openCount = useApp((state) => state.log.openCount);
  return (
    <aside className={classes.sidebar}>
      <div className={classes.brand}>
        <IconPhone className={classes.logo} size={18} aria-hidden />
        Klingel
      </div>
      <nav aria-label={t('nav.label')} className={classes.nav}>
        {offered.map((target) => {
          const { icon: Icon } = screens[target];
          return (
            <button
              key={target}
              type="button"
              className={classes.entry}
              aria-current={view === target ? 'page' : undefined}
              onClick={() => {
                if (target === view) return;
                leaveBy(() => {
                  useApp.setState({ view: target });
                });
              }}
            >
              <Icon size={18} stroke={1.75} aria-hidden />
              <span className={classes.name}>{t(`nav.screen.${target}`)}</span>
              {target === 'calls' && openCount > 0 && (
                <span
                  className={classes.badge}
                  role="status"
                  aria-label={t('nav.open', { count: openCount })}
                >
                  {openCount > 99 ? '99+' : openCount}
                </span>
              )}
            </button>
          );
        })}
      </nav>
      <OnThePhone />
      <PhoneSwitch />
      <StatusLine />
    </aside>
  );
}
