import {
  IconMicrophone,
  IconMicrophoneOff,
  IconPhoneOff,
  IconPhonePause,
  IconPlayerPlay,
  IconTransfer,
  type TablerIcon,
} from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dotted, listed, phrase } from '../../../contract/model/isolated.ts';
import type { CallAction, CallControl, ControlKind } from '../../../contract/model/call-control.ts';
import { api } from '../../api.ts';
import { useSipgateWords } from '../../words/use-sipgate-words.ts';
import classes from './CardControls.module.css';
import { send } from './send.ts';
import { TransferPicker } from './TransferPicker.tsx';
import { useBlockWords } from './use-block-words.ts';

interface CardControlsProps {
  control: CallControl;
  /** Whom the call rings for besides this desktop's agent. */
  others: readonly string[];
}

/** What can be done with the call itself. What cannot be done is there, and says why. */
export function CardControls({ control, others }: CardControlsProps) {
  const { t } = useTranslation();
  const problemWords = useSipgateWords();
  const [picks, setPicks] = useState(false);
  const failureWords = ({ kind, problem }: CallControl['failure'] & object): string => {
    // How hold and mute are, sipgate was asked again.
    if (kind === 'hold' || kind === 'mute') {
      return phrase`${t(`control.failed.${kind}`)} ${problemWords({ ...problem, perhapsDone: false })}`;
    }
    const said = t(problem.perhapsDone ? 'control.unsure' : `control.failed.${kind}`);
    return phrase`${said} ${problemWords(problem)}`;
  };
  const { callId, busy, done, failure, onHold, muted } = control;
  const canTransfer = control.offers.some(({ kind, block }) => kind === 'transfer' && block === null);
  const states = [onHold && t('control.onHold'), muted && t('control.muted')].filter(
    (word) => word !== false,
  );
  const said = busy !== null ? t(`control.busy.${busy}`) : done !== null ? t(`control.done.${done}`) : '';
  return (
    <div role="group" aria-label={t('control.label')}>
      <div className={classes.row}>
        {control.offers.map((offer) => (
          <ControlButton
            key={offer.kind}
            offer={offer}
            control={control}
            others={others}
            expanded={offer.kind === 'transfer' ? picks && canTransfer : undefined}
            onPress={(action) => {
              if (action === null) setPicks(!picks);
              else send(api.controlCall(callId, action));
            }}
          />
        ))}
      </div>
      {picks && canTransfer && done === null && (
        <TransferPicker
          callId={callId}
          isBusy={busy === 'transfer'}
          onClose={() => {
            setPicks(false);
          }}
        />
      )}
      <p className={classes.said} role="status">
        {said === '' ? dotted(states) : said}
      </p>
      {failure && (
        <p className={classes.failure} role="alert">
          {failureWords(failure)}
        </p>
      )}
    </div>
  );
}

interface ControlButtonProps extends CardControlsProps {
  offer: CallControl['offers'][number];
  /** Undefined where nothing unfolds. */
  expanded: boolean | undefined;
  /** @param action null: what it needs is asked for first */
  onPress: (action: CallAction | null) => void;
}

function ControlButton({ offer: { kind, block }, control, others, expanded, onPress }: ControlButtonProps) {
  const { t } = useTranslation();
  const blockWords = useBlockWords();
  const id = useId();
  const { action, icon: Icon } = faceOf(kind, control);
  const isOff = block !== null || control.busy !== null || control.done !== null;
  const forAll = kind === 'reject' && others.length > 0 ? t('control.forAll', { names: listed(others) }) : '';
  const hint = block === null ? forAll : blockWords(block);
  return (
    <>
      <button
        type="button"
        className={classes.control}
        data-danger={kind === 'reject' || kind === 'hangUp'}
        data-on={(kind === 'hold' && control.onHold) || (kind === 'mute' && control.muted)}
        // Off, but to be reached: whoever goes there hears why.
        aria-disabled={isOff}
        aria-expanded={expanded}
        aria-describedby={hint === '' ? undefined : id}
        title={hint === '' ? undefined : hint}
        onClick={() => {
          if (!isOff) onPress(action);
        }}
      >
        <Icon size={18} aria-hidden />
        {t(`control.${action ?? 'transfer'}`)}
      </button>
      {hint !== '' && (
        <span id={id} hidden>
          {hint}
        </span>
      )}
    </>
  );
}

/** What the button does now, and how it looks. */
function faceOf(
  kind: ControlKind,
  { onHold, muted }: CallControl,
): { action: CallAction | null; icon: TablerIcon } {
  switch (kind) {
    case 'hold':
      return onHold ? { action: 'resume', icon: IconPlayerPlay } : { action: 'hold', icon: IconPhonePause };
    case 'mute':
      return muted ? { action: 'unmute', icon: IconMicrophone } : { action: 'mute', icon: IconMicrophoneOff };
    case 'transfer':
      return { action: null, icon: IconTransfer };
    case 'reject':
    case 'hangUp':
      return { action: kind, icon: IconPhoneOff };
  }
}
