import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { run } from '../../store.ts';
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
  const [lines, setLines] = useState<string[]>([]);
  useEffect(() => {
    const load = (): void => {
      run(api.getTunnelLines().then(setLines));
    };
    load();
    return api.on('tunnelPrinted', load);
  }, []);
  return (
    // It scrolls, so the keyboard has to get there.
    <pre className={classes.lines} tabIndex={0} role="log" aria-label={t('tunnel.lines')}>
      {lines.length === 0 ? t('tunnel.noLines') : lines.join('\n')}
    </pre>
  );
}
