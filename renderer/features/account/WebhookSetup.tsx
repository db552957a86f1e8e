import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebhooksSet } from '../../../contract/model/account.ts';
import { run } from '../../store.ts';
import { Buttons } from '../../components/form/Buttons.tsx';
import { Section } from '../../components/form/Section.tsx';
import classes from './Account.module.css';
import { compareWebhooks, takeComparison, useAccount } from './account-store.ts';
import { LastWebhook } from './LastWebhook.tsx';
import { StateLine } from '../../components/state/StateLine.tsx';
import { useSipgateWords } from '../../words/use-sipgate-words.ts';
import { isAsNeeded, mayBeSet, WebhookLines } from './WebhookLines.tsx';
import { WebhookDialog } from './WebhookDialog.tsx';

/** sipgate's webhook settings: read, compared line by line, and set once somebody has seen what changes. */
export function WebhookSetup() {
  const { t } = useTranslation();
  const words = useSipgateWords();
  const asked = useAccount(({ webhooks }) => webhooks);
  const [busy, setBusy] = useState(false);
  const [opened, setOpened] = useState(false);
  const [set, setSet] = useState<WebhooksSet | null>(null);
  const comparison = asked?.ok ? asked.value : null;

  const compare = async (): Promise<void> => {
    setBusy(true);
    setSet(null);
    try {
      await compareWebhooks();
    } finally {
      setBusy(false);
    }
  };
  const took = (result: WebhooksSet): void => {
    setSet(result);
    setOpened(false);
    if (result.ok || result.why === 'changedMeanwhile') takeComparison(result.comparison);
  };

  return (
    <Section id="account-webhooks" heading={t('accountWebhooks.heading')} intro={t('accountWebhooks.intro')}>
      <div role="status" className={classes.live}>
        {busy && <StateLine tone="busy">{t('accountWebhooks.loading')}</StateLine>}
        {asked?.ok === false && <StateLine tone="bad">{words(asked.problem)}</StateLine>}
        {set !== null && <SetResult result={set} />}
        {set === null && comparison && isAsNeeded(comparison) && (
          <StateLine tone="good">{t('accountWebhooks.good')}</StateLine>
        )}
      </div>
      {comparison && (
        <>
          <WebhookLines comparison={comparison} />
          {comparison.obstacle !== null && (
            <StateLine tone="warn">{t(`accountWebhooks.${comparison.obstacle}`)}</StateLine>
          )}
          {comparison.perhapsHttpsOnly && (
            <StateLine tone="warn">{t('accountWebhooks.perhapsHttpsOnly')}</StateLine>
          )}
        </>
      )}
      <LastWebhook />
      <Buttons>
        <Button
          variant="default"
          disabled={busy}
          onClick={() => {
            run(compare());
          }}
        >
          {t(comparison ? 'accountWebhooks.again' : 'accountWebhooks.show')}
        </Button>
        {comparison?.obstacle === null && (
          <Button
            {...(!mayBeSet(comparison) && { variant: 'default' })}
            onClick={() => {
              setOpened(true);
            }}
          >
            {t('accountWebhooks.set')}
          </Button>
        )}
      </Buttons>
      {comparison && (
        <WebhookDialog
          // What is chosen begins with what sipgate has.
          key={String(opened)}
          comparison={comparison}
          opened={opened}
          onClose={() => {
            setOpened(false);
          }}
          onSet={took}
        />
      )}
    </Section>
  );
}

function SetResult({ result }: { result: WebhooksSet }) {
  const { t } = useTranslation();
  const words = useSipgateWords();
  if (result.ok) {
    const { incoming, outgoing } = result.comparison;
    const isTaken = incoming === 'right' && outgoing === 'right';
    return (
      <StateLine tone={isTaken ? 'good' : 'bad'}>
        {t(isTaken ? 'accountWebhooks.done' : 'accountWebhooks.notTaken')}
      </StateLine>
    );
  }
  return (
    <StateLine tone={result.why === 'problem' ? 'bad' : 'warn'}>
      {result.why === 'problem' ? words(result.problem) : t('accountWebhooks.changedMeanwhile')}
    </StateLine>
  );
}
