import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.tsx';
import { ConnectionSettings } from './ConnectionSettings.tsx';
import { DesktopSettings } from './DesktopSettings.tsx';
import classes from './SettingsPage.module.css';

/** Settings of the connection and of this desktop. */
export function SettingsPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <div className={classes.page}>
        <div className={classes.column}>
          <ConnectionSettings />
          <DesktopSettings />
        </div>
      </div>
    </>
  );
}
