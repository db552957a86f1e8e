import { Button } from '@mantine/core';
import { IconPhone, IconPhoneOff, IconPhoneOutgoing, type TablerIcon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { phrase } from '../../../contract/model/isolated.ts';
import type { DialProgress } from '../../../contract/model/dialling.ts';
import { api } from '../../api.ts';
import { run } from '../../store.ts';
import { NoticeBar } from '../../components/state/NoticeBar.tsx';
import { useSipgateWords } from '../../words/use-sipgate-words.ts';
import { useDialProgress } from './dial-progress-store.ts';

const icons: Record<DialProgress['stage'], TablerIcon> = {
  ringingHere: IconPhoneOutgoing,
  ringingThere: IconPhoneOutgoing,
  connected: IconPhone,
  ended: IconPhoneOff,
  silent: IconPhoneOff,
};

/** How the call goes on that sipgate was asked to start. */
export function DialProgressBar() {
  const { t } = useTranslation();
  const progress = useDialProgress((state) => state.progress);
  return (
    <div role="status" aria-label={t('sipgateDial.progress.label')}>
      {progress && (
        <NoticeBar
          isNews={progress.stage !== 'silent'}
          icon={icons[progress.stage]}
          action={
            <>
              {progress.canHangUp && (
                <Button
                  variant="default"
                  onClick={() => {
                    run(api.hangUpDialled());
                  }}
                >
                  {t('control.hangUp')}
                </Button>
              )}
              <Button
                variant="default"
                onClick={() => {
                  run(api.dismissDialProgress());
                }}
              >
                {t('sipgateDial.progress.dismiss')}
              </Button>
            </>
          }
        >
          <ProgressWords progress={progress} />
        </NoticeBar>
      )}
    </div>
  );
}

function ProgressWords({ progress }: { progress: DialProgress }) {
  const { t } = useTranslation();
  const problemWords = useSipgateWords();
  const { stage, phone, label, party, outcome, problem } = progress;
  const name = party?.certainty === 'known' ? party.contacts[0]?.name : undefined;
  const who = name === undefined || name === '' ? label : name;
  const said = t(`sipgateDial.progress.${stage}`, {
    phone,
    who,
    outcome: t(`callStatus.${outcome ?? 'unknown'}`),
  });
  return problem === null ? said : phrase`${said} ${t('control.failed.hangUp')} ${problemWords(problem)}`;
}
