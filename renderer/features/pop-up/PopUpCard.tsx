import { IconCheck, IconCopy, IconPhoneIncoming, IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogEntry } from '../../../contract/caller-log.ts';
import { api } from '../../api.ts';
import { formatDuration, secondsSince } from '../../format.ts';
import { useCopy } from '../../use-copy.ts';
import { leavingLook } from '../calls/call-status.ts';
import { useNumberWords } from '../calls/use-party.ts';
import classes from './PopUp.module.css';
import { send } from './send.ts';

interface PopUpCardProps {
  entry: LogEntry;
  /** Milliseconds of the epoch; moves on. */
  now: number;
}

/** One conversation: who calls while it rings; how it went on, for the moment before it leaves. */
export function PopUpCard({ entry, now }: PopUpCardProps) {
  return entry.state === 'ringing' ? <RingingCard entry={entry} now={now} /> : <LeavingCard entry={entry} />;
}

function RingingCard({ entry, now }: PopUpCardProps) {
  const { t } = useTranslation();
  const words = useNumberWords();
  const dismiss = (): void => {
    send(api.dismissPopUp(entry.conversationId));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') dismiss();
  };
  const who = words(entry.remote);
  return (
    <article className={classes.card} aria-label={`${t('popUp.incoming')}: ${who}`} onKeyDown={onKeyDown}>
      <header className={classes.header}>
        <IconPhoneIncoming className={classes.ringing} size={18} aria-hidden />
        <span className={classes.state}>{t('popUp.incoming')}</span>
        <span className={classes.timer} role="timer">
          {formatDuration(secondsSince(entry.startedAt, now))}
        </span>
        <button
          type="button"
          className={classes.close}
          aria-label={t('popUp.dismiss')}
          title={t('popUp.dismiss')}
          onClick={dismiss}
        >
          <IconX size={18} aria-hidden />
        </button>
      </header>
      <h2 className={classes.name} title={who}>
        {who}
      </h2>
      <p className={classes.detail}>
        {entry.line && (
          <>
            {t('popUp.to')} <strong>{words(entry.line)}</strong>
          </>
        )}
        {entry.line && entry.people.length > 0 && ' · '}
        {entry.people.length > 0 && t('popUp.ringsFor', { names: entry.people.join(', ') })}
      </p>
      {entry.remote.number !== null && <CopyNumber number={entry.remote.number} />}
    </article>
  );
}

function CopyNumber({ number }: { number: string }) {
  const { t } = useTranslation();
  const { state, copy } = useCopy(number);
  return (
    <div className={classes.actions}>
      <button type="button" className={classes.action} onClick={copy}>
        {state === 'copied' ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
        {t(`popUp.${state}`)}
      </button>
    </div>
  );
}

function LeavingCard({ entry }: { entry: LogEntry }) {
  const { t } = useTranslation();
  const words = useNumberWords();
  const { word, icon: Icon } = leavingLook(entry);
  const names = entry.answeredBy.join(', ');
  return (
    <article className={`${classes.card ?? ''} ${classes.leaving ?? ''}`}>
      <Icon className={classes.quiet} size={18} aria-hidden />
      <span className={classes.state} role="status">
        {names === '' ? t(`callStatus.${word}`) : t('popUp.answeredBy', { names })}
      </span>
      <span className={classes.timer}>{words(entry.remote)}</span>
    </article>
  );
}
