import { useTranslation } from 'react-i18next';
import settings from '../settings/SettingsPage.module.css';
import { guideSteps, useDoneSteps } from './guide-steps.ts';
import { TestCall } from './TestCall.tsx';

/** Tries the whole way, and says whether there is something left to do. */
export function TestStep() {
  const { t } = useTranslation();
  const done = useDoneSteps();
  return (
    <>
      <TestCall isMain={!done.test} />
      {done.test && (
        <p className={settings.hint}>
          {t(guideSteps.every((step) => done[step]) ? 'guide.readyAll' : 'guide.ready')}
        </p>
      )}
    </>
  );
}
