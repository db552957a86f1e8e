import { useEffect, useState } from 'react';
import type { NumberTrial, TrialKind } from '../../../contract/model/number-trial.ts';
import { api } from '../../api.ts';
import { run } from '../../store.ts';
import { useTeamDraft } from '../team-draft/team-draft.ts';

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
  const [result, setResult] = useState<NumberTrial | null>(null);
  const changes = useTeamDraft((state) => state.changes);
  const saved = useTeamDraft((state) => state.saved);
  useEffect(() => {
    if (typed.trim() === '') return;
    const asked = { isWanted: true };
    run(
      api.tryNumber(kind, typed, changes).then((trial) => {
        if (asked.isWanted) setResult(trial);
      }),
    );
    return () => {
      asked.isWanted = false;
    };
  }, [kind, typed, changes, saved]);
  return { typed, type: setTyped, result: typed.trim() === '' ? null : (result as Trial<K>['result']) };
}
