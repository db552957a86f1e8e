import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CatchUpStatus } from '../../../contract/model/catch-up.ts';
import { api } from '../../api.ts';
import { run } from '../../store.ts';
import { StateLine } from '../../components/state/StateLine.tsx';
import { Buttons } from '../../components/form/Buttons.tsx';
import { Section } from '../../components/form/Section.tsx';
import { useCatchUp } from './catch-up-store.ts';
import { useCatchUpWords } from './use-catch-up-words.ts';

const tones = { off: 'muted', running: 'busy', done: 'good', failed: 'bad', unavailable: 'warn' } as const;

/** How far the app is with the calls that it did not hear of, and a way to look now. */
export function HistoryFromSipgate() {
  const { t } = useTranslation();
  const status = useCatchUp((news): CatchUpStatus => news.status);
  const words = useCatchUpWords();
  return (
    <Section id="account-history" heading={t('catchUp.heading')} intro={t('catchUp.intro')}>
      <div role="status">
        <StateLine tone={tones[status.state]}>{words(status)}</StateLine>
      </div>
      <Buttons>
        <Button
          variant="default"
          disabled={status.state === 'running'}
          onClick={() => {
            run(api.catchUp());
          }}
        >
          {t('catchUp.retry')}
        </Button>
      </Buttons>
    </Section>
  );
}
