import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GuideStep } from '../../../contract/settings/guide.ts';
import { leaveBy } from '../../unsaved.ts';
import classes from './Guide.module.css';
import { goToGuideStep } from '../../actions.ts';
import { guideSteps } from './guide-steps.ts';

interface StepListProps {
  shown: GuideStep;
  done: Record<GuideStep, boolean>;
}

/** The steps, how each stands, and the way to each. */
export function StepList({ shown, done }: StepListProps) {
  const { t } = useTranslation();
  return (
    <ol className={classes.steps}>
      {guideSteps.map((step) => {
        const Icon = done[step] ? IconCircleCheck : IconCircle;
        return (
          <li key={step}>
            <button
              type="button"
              className={classes.step}
              aria-current={step === shown ? 'step' : undefined}
              onClick={() => {
                if (step === shown) return;
                leaveBy(() => {
                  goToGuideStep(step);
                });
              }}
            >
              <Icon className={classes.mark} data-done={done[step]} size={18} stroke={1.75} aria-hidden />
              <span className={classes.stepWords}>
                <span className={classes.stepName}>{t(`guide.step.${step}`)}</span>
                <span className={classes.stepState}>
                  {t(
                    done[step]
                      ? 'guide.state.done'
                      : step === 'test'
                        ? 'guide.state.never'
                        : 'guide.state.open',
                  )}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
