import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dotted } from '../../../contract/model/isolated.ts';
import type { TransferAgent, TransferResult } from '../../../contract/model/call-control.ts';
import { api } from '../../api.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import classes from './CardControls.module.css';
import { leaveToMain, send } from './send.ts';

interface TransferPickerProps {
  callId: string;
  isBusy: boolean;
  onClose: () => void;
}

/** To whom the call is handed over: a colleague by name, or a number. */
export function TransferPicker({ callId, isBusy, onClose }: TransferPickerProps) {
  const { t } = useTranslation();
  const agents = useAgents();
  const [agentId, setAgentId] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [attended, setAttended] = useState(false);
  const [result, setResult] = useState<TransferResult | null>(null);
  // Until somebody chooses, the first who can be reached.
  const chosen = agentId ?? agents?.find(({ number }) => number !== null)?.id ?? '';
  if (!agents) return null;

  const transfer = (event: SubmitEvent): void => {
    event.preventDefault();
    setResult(null);
    const target =
      chosen === '' ? ({ kind: 'number', text } as const) : ({ kind: 'agent', id: chosen } as const);
    send(api.transferCall(callId, target, attended).then(setResult));
  };
  const problem = result === 'notANumber' ? 'notANumber' : result === 'noNumber' ? 'noNumber2' : null;

  return (
    <form
      className={classes.picker}
      aria-label={t('control.picker.title')}
      onSubmit={transfer}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <select
        autoFocus
        aria-label={t('control.picker.agent')}
        value={chosen}
        onChange={(event) => {
          setAgentId(event.currentTarget.value);
          setResult(null);
        }}
      >
        {agents.map(({ id, name, number }) => (
          <option key={id} value={id} disabled={number === null}>
            {number === null ? t('control.picker.noNumber', { name }) : dotted([name, number])}
          </option>
        ))}
        <option value="">{t('control.picker.none')}</option>
      </select>
      {chosen === '' && (
        <input
          type="tel"
          aria-label={t('control.picker.number')}
          placeholder={t('control.picker.numberHint')}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : 'transfer-problem'}
          maxLength={100}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setResult(null);
          }}
        />
      )}
      <label className={classes.attended}>
        <input
          type="checkbox"
          checked={attended}
          onChange={(event) => {
            setAttended(event.currentTarget.checked);
          }}
        />
        {t('control.picker.attended')}
      </label>
      {problem !== null && (
        <p id="transfer-problem" className={classes.failure} role="alert">
          {t(`control.picker.${problem}`)}
        </p>
      )}
      <div className={classes.buttons}>
        <button type="button" className={classes.plain} onClick={onClose}>
          {t('control.picker.cancel')}
        </button>
        <button type="submit" className={classes.plain} data-main disabled={isBusy}>
          {t('control.picker.transfer')}
        </button>
      </div>
    </form>
  );
}

/** The team without this desktop's agent; null until main has answered. */
function useAgents(): TransferAgent[] | null {
  return useAnswer({ ask: () => api.getTransferAgents(), failed: leaveToMain }).value ?? null;
}
