import { useTranslation } from 'react-i18next';
import { dotted } from '../../../../contract/model/isolated.ts';
import type { ConversationLeg, TimelineStep } from '../../../../contract/model/calls/log-query.ts';
import { formatDuration, formatSeconds } from '../../../format.ts';
import { useApp } from '../../../store.ts';
import classes from './CallDetail.module.css';
import { statusLook } from '../../../components/call/call-status.ts';
import { useStepWords } from './use-step-words.ts';

/** What happened, each leg for itself where there are several: in a transfer they overlap. */
export function Timeline({
  legs,
  steps,
}: {
  legs: readonly ConversationLeg[];
  steps: readonly TimelineStep[];
}) {
  if (legs.length === 1) return <Steps steps={steps} />;
  return legs.map(({ call }, index) => (
    <div key={call.callId} className={classes.leg}>
      <LegHead leg={{ call }} number={index + 1} />
      <Steps steps={steps.filter(({ leg }) => leg === index)} />
    </div>
  ));
}

function LegHead({ leg: { call }, number }: { leg: Pick<ConversationLeg, 'call'>; number: number }) {
  const { t } = useTranslation();
  const { word } = statusLook(call);
  const { talkingSeconds } = call;
  return (
    <h4 className={classes.legHead}>
      {dotted([
        t('log.detail.leg', { number }),
        t(`callStatus.${word}`),
        talkingSeconds === null ? '' : formatDuration(talkingSeconds),
      ])}
    </h4>
  );
}

function Steps({ steps }: { steps: readonly TimelineStep[] }) {
  const language = useApp((state) => state.language);
  const words = useStepWords();
  return (
    <ol className={classes.steps}>
      {steps.map((step, index) => (
        // Two steps of a kind may be of the same moment, and their order stays.
        <li key={index} className={classes.step}>
          <time dateTime={step.at}>{formatSeconds(step.at, language)}</time>
          <span>{words(step)}</span>
        </li>
      ))}
    </ol>
  );
}
