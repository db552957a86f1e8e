import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HelpdeskNotice } from '../../../contract/model/helpdesk.ts';
import { api } from '../../api.ts';
import { NoticeBar } from '../../components/state/NoticeBar.tsx';
import { formatDuration } from '../../format.ts';
import { run } from '../../store.ts';
import { useHelpdesk } from './helpdesk-store.ts';
import { useProblemWords } from './use-problem-words.ts';
import { useTemplateWords } from './use-template-words.ts';

/** What went wrong with the helpdesk beside what anybody asked for. */
export function HelpdeskNotices() {
  const { t } = useTranslation();
  const notices = useHelpdesk((state) => state.notices);
  return (
    <div role="status" aria-label={t('helpdeskNotice.label')}>
      {notices.map((notice) => (
        <Notice key={notice.kind} notice={notice} />
      ))}
    </div>
  );
}

function Notice({ notice }: { notice: HelpdeskNotice }) {
  const { t } = useTranslation();
  const words = useNoticeWords();
  return (
    <NoticeBar
      action={
        <>
          {notice.kind === 'timeAccounting' && (
            <Button
              variant="default"
              onClick={() => {
                run(api.openInHelpdesk('ticket', notice.ticket.id));
              }}
            >
              {t('helpdeskNotice.toTicket')}
            </Button>
          )}
          <Button
            variant="default"
            onClick={() => {
              run(api.dismissHelpdeskNotice(notice.kind));
            }}
          >
            {t('problem.dismiss')}
          </Button>
        </>
      }
    >
      {words(notice)}
    </NoticeBar>
  );
}

function useNoticeWords(): (notice: HelpdeskNotice) => string {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const templateWords = useTemplateWords();
  const ofScreenPop = (why: (HelpdeskNotice & { kind: 'screenPop' })['why']): string => {
    switch (why.kind) {
      case 'helpdesk':
        return t('helpdeskNotice.screenPop', { text: problemWords(why.problem) });
      case 'template':
        return t('helpdeskNotice.template', { text: templateWords(why.problem) });
      case 'noToken':
        return t('helpdeskNotice.noToken');
      case 'link':
        return t('helpdeskNotice.link', { message: why.message });
    }
  };
  return (notice) => {
    switch (notice.kind) {
      case 'screenPop':
        return ofScreenPop(notice.why);
      case 'timeAccounting':
        return t('helpdeskNotice.timeAccounting', {
          time: formatDuration(notice.talkingSeconds),
          number: notice.ticket.number,
          text: problemWords(notice.problem),
        });
      case 'contacts':
        return t('helpdeskNotice.contacts', { text: problemWords(notice.problem) });
      case 'token':
        return t('helpdeskNotice.token');
    }
  };
}
