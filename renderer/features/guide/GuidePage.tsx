import { Button } from '@mantine/core';
import { useEffect, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuideStep } from '../../../contract/settings/guide.ts';
import { api } from '../../api.ts';
import { PageHeader } from '../../components/page/PageHeader.tsx';
import { run, useApp } from '../../store.ts';
import { leaveBy } from '../../unsaved.ts';
import { LockButton } from '../admin/LockButton.tsx';
import { loadTeamSettings, useTeamDraft } from '../team-draft/team-draft.ts';
import { Field } from '../../components/form/Field.tsx';
import { TopicColumn, TopicFrame } from '../../components/page/TopicFrame.tsx';
import classes from './Guide.module.css';
import { goToGuideStep } from '../../actions.ts';
import { guideSteps, useDoneSteps } from './guide-steps.ts';
import { ReachStep } from './ReachStep.tsx';
import { SipgateStep } from './SipgateStep.tsx';
import { StepList } from './StepList.tsx';
import { useFreshComparison } from './use-fresh-comparison.ts';
import { TeamStep } from './TeamStep.tsx';
import { TestStep } from './TestStep.tsx';

const pages: Record<GuideStep, ComponentType> = {
  reach: ReachStep,
  sipgate: SipgateStep,
  team: TeamStep,
  test: TestStep,
};

/** From the first start to the first call in four steps. Each shows how it is, not what somebody ticked off. */
export default function GuidePage() {
  const { t } = useTranslation();
  const { stage, step } = useApp((state) => state.guide);
  const done = useDoneSteps();
  useFreshComparison();
  const isLoaded = useTeamDraft((state) => state.saved !== null);
  useEffect(() => {
    run(loadTeamSettings());
  }, []);
  const Page = pages[step];
  const go = (by: number) => () => {
    leaveBy(() => {
      goToGuideStep(guideSteps[guideSteps.indexOf(step) + by] ?? step);
    });
  };
  const isFirst = stage === 'open' || stage === 'left';
  const leave = (next: 'left' | 'finished' | null): void => {
    leaveBy(() => {
      if (next !== null) run(api.setGuideStage(next));
      useApp.setState({ view: 'calls' });
    });
  };

  return (
    <>
      <PageHeader title={t('guide.title')}>
        <LockButton />
        <Button
          variant="default"
          onClick={() => {
            leave(isFirst ? 'left' : null);
          }}
        >
          {t(isFirst ? 'guide.later' : 'guide.close')}
        </Button>
      </PageHeader>
      <TopicFrame label={t('guide.steps')} topics={<StepList shown={step} done={done} />}>
        <TopicColumn key={step} wide={step === 'team'}>
          <Field>
            <h2 className={classes.heading}>{t(`guide.step.${step}`)}</h2>
            <p className={classes.intro}>{t(`guide.intro.${step}`)}</p>
          </Field>
          {isLoaded && <Page />}
          <div className={classes.foot}>
            {step !== 'reach' && (
              <Button variant="default" onClick={go(-1)}>
                {t('guide.back')}
              </Button>
            )}
            <span className={classes.space} />
            {step === 'test' ? (
              <Button
                variant={done.test ? 'filled' : 'default'}
                onClick={() => {
                  leave('finished');
                }}
              >
                {t('guide.finish')}
              </Button>
            ) : (
              <Button variant={done[step] ? 'filled' : 'default'} onClick={go(1)}>
                {t('guide.next')}
              </Button>
            )}
          </div>
        </TopicColumn>
      </TopicFrame>
    </>
  );
}
