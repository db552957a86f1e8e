import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconLoader2, IconWorldQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { formatSeconds } from '../../format.ts';
import { run, useApp } from '../../store.ts';
import { StateWords } from './StateWords.tsx';
import classes from './Tunnel.module.css';
import { useTunnel } from './tunnel-store.ts';
import { useTunnelWords } from './use-tunnel-words.ts';

/** Whether the public address leads to this desktop, or what stands in between. */
export function ReachabilityState() {
  const { t } = useTranslation();
  const checking = useTunnel((state) => state.checking);
  const publicUrl = useApp((state) => state.status.publicUrl);
  return (
    <div className={classes.row}>
      <Words />
      <Button
        variant="default"
        disabled={checking || publicUrl === ''}
        onClick={() => {
          run(api.checkReachability());
        }}
      >
        {t(checking ? 'reach.checking' : 'reach.checkNow')}
      </Button>
    </div>
  );
}

function Words() {
  const { t } = useTranslation();
  const words = useTunnelWords();
  const { reachability, checking } = useTunnel();
  const { language } = useApp();
  const hasAddress = useApp((state) => state.status.publicUrl !== '');
  if (reachability.state === 'unknown') {
    const icon = checking ? (
      <IconLoader2 size={16} aria-hidden />
    ) : (
      <IconWorldQuestion size={16} aria-hidden />
    );
    const state = checking ? t('reach.checking') : hasAddress ? t('reach.unknown') : t('reach.noAddress');
    return <StateWords icon={icon} tone="quiet" state={state} />;
  }
  const at = t('reach.at', { time: formatSeconds(reachability.at, language) });
  if (reachability.state === 'unreachable') {
    return (
      <StateWords
        icon={<IconAlertTriangle size={16} aria-hidden />}
        tone="bad"
        state={t('reach.unreachable')}
      >
        <p className={classes.more}>{words.problem(reachability.problem)}</p>
        <p className={classes.more}>{at}</p>
      </StateWords>
    );
  }
  const { hints, milliseconds } = reachability;
  return (
    <StateWords
      icon={
        hints.length > 0 ? (
          <IconAlertTriangle size={16} aria-hidden />
        ) : (
          <IconCircleCheck size={16} aria-hidden />
        )
      }
      tone={hints.length > 0 ? 'waiting' : 'good'}
      state={t(hints.includes('ownNetwork') ? 'reach.answers' : 'reach.reachableIn', { milliseconds })}
    >
      {hints.map((hint) => (
        <p key={hint} className={classes.more}>
          {t(`reach.hints.${hint}`)}
        </p>
      ))}
      <p className={classes.more}>{at}</p>
    </StateWords>
  );
}
