import { useTranslation } from 'react-i18next';
import { Hint } from '../../components/form/Hint.tsx';
import { guideSteps, useDoneSteps } from './guide-steps.ts';
import { TestCall } from '../test-call/TestCall.tsx';

/** Tries the whole way, and says whether there is something left to do. */
export function TestStep() {
  const { t } = useTranslation();
  const done = useDoneSteps();
  return (
    <>
      <TestCall isMain={!done.test} />
      {done.test && (
        <Hint>{t(guideSteps.every((step) => done[step]) ? 'guide.readyAll' : 'guide.ready')}</Hint>
      )}
    </>
  );
}
