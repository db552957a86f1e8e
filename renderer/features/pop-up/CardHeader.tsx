import { IconPhone, IconPhoneIncoming, IconPhoneOff, IconPhoneOutgoing, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import type { PopUp } from '../../../contract/model/pop-up.ts';
import { formatDuration, secondsSince } from '../../format.ts';
import { statusLook } from '../../components/call/call-status.ts';
import classes from './PopUp.module.css';
import { useDrag } from './use-drag.ts';

const looks = {
  ringing: { icon: IconPhoneIncoming, word: 'popUp.incoming' },
  dialling: { icon: IconPhoneOutgoing, word: 'callWindow.outgoing' },
  talking: { icon: IconPhone, word: 'popUp.talking' },
  ended: { icon: IconPhoneOff, word: 'popUp.ended' },
} as const;

/** A stage in which the card says who it is about. */
export type OpenStage = keyof typeof looks;

/** @returns a function that says how a call is; of one that nobody answered, what became of it */
export function useStageWord(): (entry: LogEntry, stage: OpenStage) => string {
  const { t } = useTranslation();
  return (entry, stage) =>
    stage === 'ended' && entry.outcome !== 'answered'
      ? t(`callStatus.${statusLook(entry).word}`)
      : t(looks[stage].word);
}

interface CardHeaderProps {
  popUp: PopUp;
  stage: OpenStage;
  /** Milliseconds of the epoch; moves on. */
  now: number;
  onDismiss: () => void;
}

/** How the call is, for how long, and the way out. The window is taken by it. */
export function CardHeader({ popUp: { entry, since }, stage, now, onDismiss }: CardHeaderProps) {
  const { t } = useTranslation();
  const drag = useDrag();
  const stageWord = useStageWord();
  const { icon: Icon } = looks[stage];
  const until = stage === 'ended' && entry.endedAt !== null ? Date.parse(entry.endedAt) : now;
  return (
    <header className={classes.header} {...drag}>
      <Icon className={classes.stateIcon} size={18} aria-hidden />
      <span className={classes.state} role={stage === 'ringing' ? undefined : 'status'}>
        {stageWord(entry, stage)}
      </span>
      <span className={classes.timer} role="timer">
        {formatDuration(secondsSince(since, until))}
      </span>
      <button
        type="button"
        className={classes.close}
        aria-label={t('popUp.dismiss')}
        title={t('popUp.dismissHint')}
        onClick={onDismiss}
      >
        <IconX size={18} aria-hidden />
      </button>
    </header>
  );
}
