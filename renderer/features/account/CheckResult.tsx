import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Buttons } from '../../components/form/Buttons.tsx';
import type { AccountCheck } from '../../../contract/model/account.ts';
import { run } from '../../store.ts';
import classes from './Account.module.css';
import { checkKept, useAccount } from './account-store.ts';
import { ScopeList } from './ScopeList.tsx';
import { StateLine } from '../../components/state/StateLine.tsx';
import { useSipgateWords } from '../../words/use-sipgate-words.ts';

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
      <div role="status" className={classes.live}>
        {checking && <StateLine tone="busy">{t('account.checking')}</StateLine>}
        {!checking && check?.ok === false && <StateLine tone="bad">{words(check.problem)}</StateLine>}
        {!checking && check?.ok && <Who check={check.value} />}
      </div>
      {check?.ok && <ScopeList found={check.value.scopes} />}
      {!checking && check !== null && (
        <Buttons>
          <Button
            variant="default"
            onClick={() => {
              run(checkKept());
            }}
          >
            {t('account.checkAgain')}
          </Button>
        </Buttons>
      )}
    </>
  );
}

function Who({ check: { name, userId, admin, edition } }: { check: AccountCheck }) {
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
