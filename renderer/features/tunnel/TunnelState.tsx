import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconLoader2,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { listed, phrase } from '../../../contract/model/isolated.ts';
import type { TunnelState as State } from '../../../contract/model/tunnel-status.ts';
import { api } from '../../api.ts';
import { formatMoment, formatSeconds } from '../../format.ts';
import { run, useApp } from '../../store.ts';
import { labelOf } from '../team-draft/sections.ts';
import { StateWords } from './StateWords.tsx';
import classes from './Tunnel.module.css';
import { TunnelLines } from './TunnelLines.tsx';
import { useTunnel } from './tunnel-store.ts';
import { useTunnelWords } from './use-tunnel-words.ts';

const looks: Record<State['state'], { icon: TablerIcon; tone: 'good' | 'waiting' | 'bad' | 'quiet' }> = {
  off: { icon: IconCircleDashed, tone: 'quiet' },
  incomplete: { icon: IconCircleDashed, tone: 'waiting' },
  waiting: { icon: IconLoader2, tone: 'quiet' },
  starting: { icon: IconLoader2, tone: 'quiet' },
  up: { icon: IconCircleCheck, tone: 'good' },
  failed: { icon: IconAlertTriangle, tone: 'bad' },
};

/** How the tunnel is that this app runs, what its program says, and a way to start it anew. */
export function TunnelState() {
  const { t } = useTranslation();
  const tunnel = useTunnel((state) => state.tunnel);
  const language = useApp((state) => state.language);
  const { icon: Icon, tone } = looks[tunnel.state];
  if (tunnel.state === 'off') return null;
  const fields =
    tunnel.state === 'incomplete' ? listed(tunnel.gaps.map((gap) => t(labelOf(`tunnel.${gap}`)))) : '';
  const since = tunnel.state === 'up' ? formatMoment(tunnel.since, language) : '';
  return (
    <>
      <div className={classes.row}>
        <StateWords
          icon={<Icon size={16} aria-hidden />}
          tone={tone}
          state={t(`tunnel.states.${tunnel.state}`, { fields, since })}
        >
          {tunnel.state === 'up' && tunnel.url !== null && <p className={classes.more}>{tunnel.url}</p>}
          {tunnel.state === 'failed' && <Failed failed={tunnel} />}
        </StateWords>
        {tunnel.state !== 'incomplete' && tunnel.state !== 'waiting' && (
          <Button
            variant="default"
            onClick={() => {
              run(api.restartTunnel());
            }}
          >
            {t('tunnel.restart')}
          </Button>
        )}
      </div>
      <TunnelLines />
    </>
  );
}

function Failed({ failed: { failure, retryAt } }: { failed: Extract<State, { state: 'failed' }> }) {
  const { t } = useTranslation();
  const words = useTunnelWords();
  const language = useApp((state) => state.language);
  const offer = failure.reason === 'hostKeyUnknown' ? failure.offer : null;
  return (
    <>
      <p className={classes.more}>{words.failure(failure)}</p>
      <p className={classes.more}>{t('tunnel.retryAt', { time: formatSeconds(retryAt, language) })}</p>
      {offer && (
        <>
          <p className={classes.more}>{t('tunnel.acceptHint')}</p>
          <p className={classes.fingerprint}>{phrase`${offer.type} ${offer.fingerprint}`}</p>
          <Button
            className={classes.indented ?? ''}
            variant="default"
            onClick={() => {
              run(api.acceptHostKey(offer.fingerprint));
            }}
          >
            {t('tunnel.acceptKey')}
          </Button>
        </>
      )}
    </>
  );
}
