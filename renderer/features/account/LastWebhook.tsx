import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../format.ts';
import { useApp } from '../../store.ts';
import { useAccount } from './account-store.ts';
import { StateLine } from '../../components/state/StateLine.tsx';

/** When sipgate itself last told of a call; comes up by itself when the first one arrives. */
export function LastWebhook() {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const last = useAccount(({ status }) => status?.lastWebhook ?? null);
  return (
    <div role="status">
      {last === null ? (
        <StateLine tone="muted">{t('lastWebhook.none')}</StateLine>
      ) : (
        <StateLine tone="good">
          {t('lastWebhook.at', {
            when: formatMoment(last.at, language),
            direction: t(`lastWebhook.${last.direction}`),
          })}
        </StateLine>
      )}
    </div>
  );
}
