import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { FieldProblem, TeamField, TeamFields } from '../../../contract/settings/team-settings.ts';
import { change, useTeamDraft } from './team-draft.ts';

/** A setting of the team's, as it stands in its field. */
export interface Field<F extends TeamField> {
  value: TeamFields[F];
  set: (value: TeamFields[F]) => void;
  /** What is wrong with it as a whole, in words; null: nothing, or main has not said it yet. */
  error: string | null;
  /** What is wrong with it or its rows. */
  problems: FieldProblem[];
}

/** @throws if the team's settings are not there: a page is shown once they are */
export function useField<F extends TeamField>(field: F): Field<F> {
  const words = useFieldWords();
  const value = useTeamDraft(({ saved, changes }) => changes[field] ?? saved?.[field]) as
    TeamFields[F] | undefined;
  const problems = useTeamDraft(useShallow((state) => state.problems.filter((one) => one.field === field)));
  if (value === undefined) throw new Error('the settings are not there yet');
  const whole = problems.find(({ row }) => row === null);
  return {
    value,
    set: (next) => {
      change({ [field]: next });
    },
    error: whole ? words(whole) : null,
    problems,
  };
}

/** @returns a function that says what is wrong with a field */
export function useFieldWords(): (problem: FieldProblem) => string {
  const { t } = useTranslation();
  return ({ code, field, column }) =>
    code === 'missing' && (column === 'agentIds' || field === 'notify')
      ? t(column === 'agentIds' ? 'fieldProblem.nobody' : 'fieldProblem.missing')
      : t(`fieldProblem.${code}`);
}
