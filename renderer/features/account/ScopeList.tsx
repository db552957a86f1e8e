import { useTranslation } from 'react-i18next';
import { telephonyScopeSchema, type ScopeFinding } from '../../../contract/model/telephony.ts';
import { Field } from '../../components/form/Field.tsx';
import { Hint } from '../../components/form/Hint.tsx';
import classes from './Account.module.css';
import { scopeWords } from '../../words/scope-words.ts';
import { StateLine } from '../../components/state/StateLine.tsx';

const tones = { granted: 'good', missing: 'bad', untried: 'muted' } as const;

/** sipgate's scopes and what each is for; with a token also whether it has them. */
export function ScopeList({ found }: { found: readonly ScopeFinding[] | null }) {
  const { t } = useTranslation();
  const isMissing = found?.some(({ state }) => state === 'missing') === true;
  const rows = found ?? telephonyScopeSchema.options.map((scope) => ({ scope, state: null }));
  return (
    <Field>
      <h3 className={classes.stepTitle} id="scopes">
        {t(found === null ? 'account.scopesToChoose' : 'account.scopes')}
      </h3>
      <Hint>
        {t(
          found === null ? 'account.scopesNeeded' : isMissing ? 'account.scopesMissing' : 'account.scopesAll',
        )}
      </Hint>
      <table className={classes.table} aria-labelledby="scopes">
        <tbody>
          {rows.map(({ scope, state }) => (
            <tr key={scope}>
              <td className={classes.name}>{scope}</td>
              <td className={classes.second}>{t(scopeWords[scope])}</td>
              {state !== null && (
                <td>
                  <StateLine tone={tones[state]}>{t(`account.scopeState.${state}`)}</StateLine>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Field>
  );
}
