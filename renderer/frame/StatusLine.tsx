import {
  IconAlertTriangle,
  IconCircleCheck,
  IconLoader2,
  IconWorld,
  IconWorldOff,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Status } from '../../contract/model/status.ts';
import { useTunnel } from '../features/tunnel/tunnel-store.ts';
import { useApp } from '../store.ts';
import { StateIcon, type StateLook } from '../components/state/StateIcon.tsx';
import classes from './StatusLine.module.css';

/** Whether the receiver listens, or why not, and whether sipgate gets through to it. Leads to the settings. */
export function StatusLine() {
  const { t } = useTranslation();
  const status = useApp((state) => state.status);
  return (
    <button
      type="button"
      className={classes.status}
      title={t('settings.connection')}
      onClick={() => {
        useApp.setState({ view: 'settings' });
      }}
    >
      <ReceiverLine status={status} />
      <AddressLine hasAddress={status.publicUrl !== ''} />
    </button>
  );
}

/** Whether sipgate gets here: the tunnel first, as without it nothing else matters. */
function AddressLine({ hasAddress }: { hasAddress: boolean }) {
  const { t } = useTranslation();
  const { tunnel, reachability, checking } = useTunnel();
  const alert = <IconAlertTriangle size={16} aria-hidden />;
  if (tunnel.state === 'failed') {
    return (
      <Line icon={alert} tone="bad">
        {t('status.tunnelFailed')}
      </Line>
    );
  }
  if (tunnel.state === 'starting') {
    return (
      <Line icon={<IconLoader2 size={16} aria-hidden />} tone="quiet">
        {t('status.tunnelStarting')}
      </Line>
    );
  }
  if (!hasAddress) {
    return (
      <Line icon={<IconWorldOff size={16} aria-hidden />} tone="waiting">
        {t('status.publicUrlMissing')}
      </Line>
    );
  }
  if (reachability.state === 'unreachable') {
    return (
      <Line icon={alert} tone="bad">
        {t(`reach.short.${reachability.problem.kind}`)}
      </Line>
    );
  }
  if (reachability.state === 'reachable') {
    return reachability.hints.includes('ownNetwork') ? (
      <Line icon={<IconWorld size={16} aria-hidden />} tone="waiting">
        {t('status.answersLocally')}
      </Line>
    ) : (
      <Line icon={<IconWorld size={16} aria-hidden />} tone="good">
        {t('reach.reachable')}
      </Line>
    );
  }
  return (
    <Line icon={<IconWorld size={16} aria-hidden />} tone="quiet">
      {t(checking ? 'status.checking' : 'status.publicUrlSet')}
    </Line>
  );
}

function ReceiverLine({ status: { receiver, enabled } }: { status: Status }) {
  const { t } = useTranslation();
  const alert = <IconAlertTriangle size={16} aria-hidden />;
  switch (receiver.state) {
    case 'starting':
      return (
        <Line icon={<IconLoader2 size={16} aria-hidden />} tone="quiet">
          {t('status.starting')}
        </Line>
      );
    case 'listening':
      return enabled ? (
        <Line icon={<IconCircleCheck size={16} aria-hidden />} tone="good">
          {t('status.listening', { port: receiver.port })}
        </Line>
      ) : (
        <Line icon={alert} tone="waiting">
          {t('status.off')}
        </Line>
      );
    case 'portInUse':
      return (
        <Line icon={alert} tone="bad">
          {t('status.portInUse', { port: receiver.port })}
        </Line>
      );
    case 'failed':
      return (
        <Line icon={alert} tone="bad">
          {t('status.failed')}
        </Line>
      );
  }
}

function Line({ icon, tone, children }: StateLook & { children: ReactNode }) {
  return (
    <span className={classes.line}>
      <StateIcon icon={icon} tone={tone} />
      {children}
    </span>
  );
}
