import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Buttons } from '../../components/form/Buttons.tsx';
import type { TelephonyProblem } from '../../../contract/model/telephony.ts';
import { api } from '../../api.ts';
import { run, saidBy } from '../../store.ts';
import { TokenDialog } from '../../components/dialog/TokenDialog.tsx';
import classes from './Account.module.css';
import { checkKept, forgetFindings, useAccount, useHasToken } from './account-store.ts';
import { StateLine } from '../../components/state/StateLine.tsx';
import { useSipgateWords } from '../../words/use-sipgate-words.ts';

/** The token: nothing is kept that sipgate does not take. What is kept never comes back to this window. */
export function TokenFields() {
  const { t } = useTranslation();
  const words = useSipgateWords();
  const state = useAccount(({ status }) => status?.token ?? 'missing');
  const hasToken = useHasToken();
  const [id, setId] = useState('');
  const [secret, setSecret] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<TelephonyProblem | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [homeless, setHomeless] = useState(false);
  const token = { id: id.trim(), secret: secret.trim() };

  const keep = async (place: 'keychain' | 'session' | 'readable'): Promise<void> => {
    try {
      if (!(await api.setAccountToken(token, place))) {
        setHomeless(true);
        return;
      }
    } catch (failure) {
      setError(t('account.notSaved', { message: saidBy(failure) }));
    }
    setId('');
    setSecret('');
    forgetFindings();
    await checkKept();
  };
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    setError(null);
    try {
      const checked = await api.checkAccount(token);
      if (checked.ok) await keep('keychain');
      else setProblem(checked.problem);
    } finally {
      setBusy(false);
    }
  };
  const isRefused = problem?.kind === 'unauthorised';
  const changed = (set: (text: string) => void) => (event: { currentTarget: { value: string } }) => {
    set(event.currentTarget.value);
    setProblem(null);
  };

  return (
    <form
      className={classes.dialog}
      onSubmit={(event) => {
        run(save(event));
      }}
    >
      <div className={classes.pair}>
        <TextInput
          label={t('account.tokenId')}
          placeholder={hasToken ? '' : t('account.tokenIdPlaceholder')}
          autoComplete="off"
          spellCheck={false}
          error={isRefused}
          value={id}
          onChange={changed(setId)}
        />
        <PasswordInput
          label={t('account.token')}
          placeholder={hasToken ? t('account.tokenStored') : ''}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('account.showToken'), tabIndex: 0 }}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          error={isRefused ? words(problem) : null}
          value={secret}
          onChange={changed(setSecret)}
        />
      </div>
      <StateLine tone={state === 'unreadable' ? 'warn' : 'muted'}>
        {t(`account.state.${state}`)} {!hasToken && t('account.tokenHint')}
      </StateLine>
      <div role="status" className={classes.live}>
        {problem !== null && !isRefused && <StateLine tone="bad">{words(problem)}</StateLine>}
        {error !== null && <StateLine tone="bad">{error}</StateLine>}
      </div>
      <Buttons>
        <Button
          type="submit"
          {...(hasToken && { variant: 'default' })}
          disabled={busy || token.id === '' || token.secret === ''}
        >
          {t(busy ? 'account.checking' : 'account.save')}
        </Button>
        {state !== 'missing' && (
          <Button
            variant="default"
            disabled={busy}
            onClick={() => {
              forgetFindings();
              run(api.clearAccountToken());
            }}
          >
            {t('account.remove')}
          </Button>
        )}
      </Buttons>
      <TokenDialog
        opened={homeless}
        text={t('account.noKeychain')}
        onKeep={(place) => {
          setHomeless(false);
          run(keep(place));
        }}
        onClose={() => {
          setHomeless(false);
        }}
      />
    </form>
  );
}
