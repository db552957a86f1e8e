import { Button } from '@mantine/core';
import { IconCheck, IconPhoneIncoming } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Status } from '../../../contract/ipc.ts';
import { api } from '../../api.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { run, useApp } from '../../store.ts';
import { BesideCall } from '../tickets/BesideCall.tsx';
import { CallList } from './CallList.tsx';

/** The caller log. */
export function CallsPage() {
  const { t } = useTranslation();
  const entries = useApp((state) => state.log.entries);
  const openCallIds = entries
    .filter((entry) => entry.state === 'ended' && !entry.done)
    .flatMap((entry) => entry.legs.map((leg) => leg.callId));
  return (
    <>
      <PageHeader title={t('calls.title')}>
        {openCallIds.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconCheck size={16} aria-hidden />}
            onClick={() => {
              run(api.markDone(openCallIds, true));
            }}
          >
            {t('calls.allDone')}
          </Button>
        )}
      </PageHeader>
      {entries.length === 0 ? (
        <EmptyLog />
      ) : (
        <BesideCall>
          <CallList entries={entries} />
        </BesideCall>
      )}
    </>
  );
}

function EmptyLog() {
  const { t } = useTranslation();
  const status = useApp((state) => state.status);
  const toConnection = (
    <Button
      onClick={() => {
        useApp.setState({ view: 'settings' });
      }}
    >
      {t('calls.empty.toConnection')}
    </Button>
  );
  return (
    <EmptyState icon={IconPhoneIncoming} title={t('calls.empty.title')} action={toConnection}>
      {t(`calls.empty.${reasonOf(status)}`)}
    </EmptyState>
  );
}

/** What keeps calls from arriving, the nearest thing first. */
function reasonOf({
  receiver,
  enabled,
  publicUrl,
}: Status): 'noReceiver' | 'off' | 'noPublicUrl' | 'waiting' {
  if (receiver.state === 'portInUse' || receiver.state === 'failed') return 'noReceiver';
  if (!enabled) return 'off';
  return publicUrl === '' ? 'noPublicUrl' : 'waiting';
}
