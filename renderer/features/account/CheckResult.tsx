import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SipgateCheck } from '../../../contract/sipgate-commands.ts';
import { run } from '../../store.ts';
import settings from '../settings/SettingsPage.module.css';
import classes from './Account.module.css';
import { checkKept, useAccount } from './account-store.ts';
import { scopeWords } from './scope-words.ts';
import { StateLine } from './StateLine.tsx';
import { useSipgateWords } from './use-sipgate-words.ts';

/** Whose token is kept, on what telephone system, and what it may do; asked once a window, and on demand. */
export function CheckResult() {
  const { t } = useTranslation();
  const words = useSipgateWords();
  const { check, checking } = useAccount();
  useEffect(() => {
    if (useAccount.getState().check === null && !useAccount.getState().checking) run(checkKept());
  }, []);
  return (
    <>
      <div role="status">
        {checking && <StateLine tone="busy">{t('account.checking')}</StateLine>}
        {!checking && check?.ok === false && <StateLine tone="bad">{words(check.problem)}</StateLine>}
        {!checking && check?.ok && <Who check={check.value} />}
      </div>
      {check?.ok && <Scopes scopes={check.value.scopes} />}
      {!checking && check !== null && (
        <div className={classes.buttons}>
          <Button
            variant="default"
            onClick={() => {
              run(checkKept());
            }}
          >
            {t('account.checkAgain')}
          </Button>
        </div>
      )}
    </>
  );
}

function Who({ check: { name, userId, admin, edition } }: { check: SipgateCheck }) {
  const { t } = useTranslation();
  return (
    <div className={classes.lines}>
      <StateLine tone="good">
        {t(name === '' ? 'account.connectedAsId' : 'account.connectedAs', { name, userId })}
      </StateLine>
      {admin === false && <StateLine tone="warn">{t('account.notAdmin')}</StateLine>}
      <StateLine tone="muted">
        {t('account.edition')}: {t(`account.editions.${edition}`)}. {t(`account.editionHint.${edition}`)}
      </StateLine>
    </div>
  );
}

function Scopes({ scopes }: Pick<SipgateCheck, 'scopes'>) {
  const { t } = useTranslation();
  const isMissing = scopes.some(({ state }) => state === 'missing');
  const tones = { granted: 'good', missing: 'bad', untried: 'muted' } as const;
  return (
    <div className={settings.field}>
      <h3 className={settings.label} id="scopes">
        {t('account.scopes')}
      </h3>
      <p className={settings.hint}>{t(isMissing ? 'account.scopesMissing' : 'account.scopesAll')}</p>
      <table className={classes.table} aria-labelledby="scopes">
        <tbody>
          {scopes.map(({ scope, state }) => (
            <tr key={scope}>
              <td>
                {t(scopeWords[scope])}
                <div className={classes.second}>{scope}</div>
              </td>
              <td>
                <StateLine tone={tones[state]}>{t(`account.scopeState.${state}`)}</StateLine>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
