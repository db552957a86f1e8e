import { useState } from 'react';
import type { NumberTrial, TrialKind } from '../../../../contract/model/number-trial.ts';
import { api } from '../../../api.ts';
import { useAnswer } from '../../../ask/use-answer.ts';
import { useTeamDraft } from '../../team-draft/team-draft.ts';

/** A number that somebody tries the settings on. */
export interface Trial<K extends TrialKind> {
  typed: string;
  type: (typed: string) => void;
  /** What main says; null: nothing was typed, or main has not said it yet. */
  result: (NumberTrial & { kind: K | 'nothing' }) | null;
}

/** Tries what stands in the fields on a number, anew whenever either changes. */
export function useTrial<K extends TrialKind>(kind: K): Trial<K> {
  const [typed, setTyped] = useState('');
  const changes = useTeamDraft((state) => state.changes);
  const saved = useTeamDraft((state) => state.saved);
  const { value: result } = useAnswer<NumberTrial>({
    key: JSON.stringify([kind, typed, changes, saved]),
    when: typed.trim() !== '',
    // What was found out last stands until the next letter's answer is there.
    keepsLast: true,
    ask: () => api.tryNumber(kind, typed, changes),
  });
  return {
    typed,
    type: setTyped,
    result: typed.trim() === '' ? null : ((result ?? null) as Trial<K>['result']),
  };
}
