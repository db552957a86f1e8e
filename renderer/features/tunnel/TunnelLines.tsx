import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { onAny } from '../../ask/follow.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import classes from './Tunnel.module.css';

/** What the tunnel's program printed last, once somebody unfolds it. */
export function TunnelLines() {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className={classes.fold}
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary>{t('tunnel.lines')}</summary>
      {isOpen && <Lines />}
    </details>
  );
}

function Lines() {
  const { t } = useTranslation();
  const lines = useAnswer({ ask: () => api.getTunnelLines(), follow: onAny('tunnelPrinted') }).value ?? [];
  return (
    // It scrolls, so the keyboard has to get there.
    <pre className={classes.lines} tabIndex={0} role="log" aria-label={t('tunnel.lines')}>
      {lines.length === 0 ? t('tunnel.noLines') : lines.join('\n')}
    </pre>
  );
}
