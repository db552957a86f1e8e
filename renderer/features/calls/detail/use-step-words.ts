import { useTranslation } from 'react-i18next';
import { listed, phrase } from '../../../../contract/model/isolated.ts';
import type { TimelineStep } from '../../../../contract/model/calls/log-query.ts';
import { formatDuration } from '../../../format.ts';
import { useNumberWords } from '../../../components/call/use-party.ts';

/** sipgate's words for why a call ended, as far as there are others for them. */
const causes = [
  'normalClearing',
  'busy',
  'cancel',
  'noAnswer',
  'congestion',
  'notFound',
  'forwarded',
] as const;

/** @returns a function that says what happened */
export function useStepWords(): (step: TimelineStep) => string {
  const { t } = useTranslation();
  const words = useNumberWords();
  return (step) => {
    switch (step.kind) {
      case 'rang': {
        const [number, names] = [words(step.number), listed(step.people)];
        if (step.direction === 'out')
          return names === ''
            ? t('log.step.dialled', { number })
            : t('log.step.dialledBy', { names, number });
        return names === '' ? t('log.step.rang', { number }) : t('log.step.rangFor', { names, number });
      }
      case 'blocked':
        return step.note === ''
          ? t(`log.step.blocked.${step.how}`)
          : phrase`${t(`log.step.blocked.${step.how}`)}: ${step.note}`;
      case 'shownAs':
        return t('calls.shownAs', { number: step.number });
      case 'answered': {
        const number = step.number?.label ?? '';
        if (step.by === '')
          return number === '' ? t('log.step.answered') : t('log.step.answeredOn', { number });
        return number === ''
          ? t('calls.answeredBy', { names: step.by })
          : t('log.step.answeredByOn', { names: step.by, number });
      }
      case 'voicemail':
        return t('log.step.voicemail');
      case 'digits':
        return t('log.step.digits', { digits: step.digits });
      case 'ended': {
        const cause = causes.find((known) => known === step.cause);
        if (cause !== undefined) return t(`log.step.ended.${cause}`);
        return step.cause === null
          ? t('log.step.ended.plain')
          : t('log.step.ended.other', { cause: step.cause });
      }
      case 'history': {
        const said = t(`callStatus.${step.outcome}`);
        const facts = [
          step.seconds !== null && step.outcome === 'answered' ? formatDuration(step.seconds) : '',
          listed(step.names, ' → '),
        ];
        return t(`history.step.${step.direction}`, { facts: listed([said, ...facts]) });
      }
      case 'assumedEnd':
        return t('log.step.assumedEnd');
      case 'markedDone':
        return t(step.done ? 'log.step.done' : 'log.step.reopened');
      case 'noted':
        return step.note === '' ? t('log.step.noteRemoved') : t('log.step.noted');
    }
  };
}
