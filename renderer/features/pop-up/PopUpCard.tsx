import { IconPhoneIncoming } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { listed, phrase } from '../../../contract/model/isolated.ts';
import type { PopUp } from '../../../contract/model/pop-up.ts';
import { api } from '../../api.ts';
import { leavingLook } from '../../components/call/call-status.ts';
import { CardActions } from './CardActions.tsx';
import { CardControls } from './CardControls.tsx';
import { CardHeader, useStageWord, type OpenStage } from './CardHeader.tsx';
import { CardTickets } from './CardTickets.tsx';
import { LastContact } from './LastContact.tsx';
import { CardNote } from './CardNote.tsx';
import classes from './PopUp.module.css';
import { send } from './send.ts';
import { useCaller } from './use-caller.ts';
import { WhoCalls } from './WhoCalls.tsx';

interface PopUpCardProps {
  popUp: PopUp;
  /** Milliseconds of the epoch; moves on. */
  now: number;
}

/** One conversation: who calls while it rings; the window of an own call, in or out; how it went on, before it leaves. */
export function PopUpCard({ popUp, now }: PopUpCardProps) {
  const { stage } = popUp;
  return stage === 'leaving' ? (
    <LeavingCard popUp={popUp} />
  ) : (
    <OpenCard popUp={popUp} stage={stage} now={now} />
  );
}

function OpenCard({ popUp, stage, now }: PopUpCardProps & { stage: OpenStage }) {
  const caller = useCaller()(popUp.entry);
  const stageWord = useStageWord();
  const dismiss = (): void => {
    send(api.dismissPopUp(popUp.entry.conversationId));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    dismiss();
  };
  return (
    <article
      className={classes.card}
      data-stage={stage}
      aria-label={phrase`${stageWord(popUp.entry, stage)}: ${caller.name}`}
      onKeyDown={onKeyDown}
    >
      <CardHeader popUp={popUp} stage={stage} now={now} onDismiss={dismiss} />
      <WhoCalls popUp={popUp} caller={caller} />
      {(stage === 'ringing' || stage === 'dialling') && popUp.history && (
        <LastContact history={popUp.history} now={now} />
      )}
      {popUp.tickets && <CardTickets tickets={popUp.tickets} />}
      {stage !== 'ringing' && <CardNote entry={popUp.entry} />}
      {popUp.control && (
        <CardControls control={popUp.control} others={stage === 'ringing' ? popUp.others : []} />
      )}
      <CardActions popUp={popUp} caller={caller} />
    </article>
  );
}

function LeavingCard({ popUp: { entry, others } }: { popUp: PopUp }) {
  const { t } = useTranslation();
  const { name } = useCaller()(entry);
  const { word, icon } = leavingLook(entry);
  const taker = entry.answeredBy.at(-1);
  // Not here any more, but with others.
  const isElsewhere = entry.state === 'ringing';
  const Icon = isElsewhere ? IconPhoneIncoming : icon;
  const elsewhere = t('popUp.ringsElsewhere', { names: listed(others) });
  const said = taker === undefined ? t(`callStatus.${word}`) : t('popUp.answeredBy', { names: taker });
  return (
    <article className={`${classes.card ?? ''} ${classes.leaving ?? ''}`}>
      <Icon className={classes.stateIcon} size={18} aria-hidden />
      <span className={classes.state} role="status">
        {isElsewhere ? elsewhere : said}
      </span>
      <span className={classes.timer}>{name}</span>
    </article>
  );
}
