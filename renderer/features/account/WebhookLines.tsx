import { useTranslation } from 'react-i18next';
import { listed } from '../../../contract/model/isolated.ts';
import type { UrlFinding, WebhookComparison } from '../../../contract/model/account.ts';
import classes from './Account.module.css';
import { StateLine } from '../../components/state/StateLine.tsx';

/** Whether nothing has to be set. The debug log is a help, and no need. */
export function isAsNeeded({ incoming, outgoing, sources }: WebhookComparison): boolean {
  return incoming === 'right' && outgoing === 'right' && sources.state !== 'none';
}

/** Whether something has to be set, and can be. */
export function mayBeSet(comparison: WebhookComparison): boolean {
  return comparison.obstacle === null && !isAsNeeded(comparison);
}

/** What sipgate has, line by line, beside what is needed. The names are sipgate's own. */
export function WebhookLines({ comparison }: { comparison: WebhookComparison }) {
  const { t } = useTranslation();
  const { is, incoming, outgoing, sources } = comparison;
  return (
    <dl className={classes.lines}>
      <UrlLine label={t('accountWebhooks.incoming')} finding={incoming} url={is.incomingUrl} />
      <UrlLine label={t('accountWebhooks.outgoing')} finding={outgoing} url={is.outgoingUrl} />
      <div className={classes.line}>
        <dt>{t('accountWebhooks.sources')}</dt>
        <dd>
          <StateLine tone={sources.state === 'none' ? 'bad' : 'good'}>
            {sources.state === 'all' && t('accountWebhooks.sourcesAll')}
            {sources.state === 'some' && t('accountWebhooks.sourcesSome', { names: listed(sources.names) })}
            {sources.state === 'none' && t('accountWebhooks.sourcesNone')}
          </StateLine>
        </dd>
      </div>
      <div className={classes.line}>
        <dt>{t('accountWebhooks.log')}</dt>
        <dd>
          <StateLine tone={is.log ? 'good' : 'muted'}>
            {t(is.log ? 'accountWebhooks.logOn' : 'accountWebhooks.logOff')}
          </StateLine>
        </dd>
      </div>
    </dl>
  );
}

function UrlLine({ label, finding, url }: { label: string; finding: UrlFinding; url: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.line}>
      <dt>{label}</dt>
      <dd>
        <StateLine tone={finding === 'right' ? 'good' : finding === 'unknown' ? 'muted' : 'warn'}>
          {t(`accountWebhooks.url.${finding}`, { url })}
        </StateLine>
      </dd>
    </div>
  );
}
