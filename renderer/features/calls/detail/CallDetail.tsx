import { IconCopy, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { listed } from '../../../../contract/model/isolated.ts';
import type { ConversationDetail } from '../../../../contract/model/calls/log-query.ts';
import { useCopy } from '../../../use-copy.ts';
import { TicketSection } from '../../tickets/TicketSection.tsx';
import classes from './CallDetail.module.css';
import { DetailActions } from './DetailActions.tsx';
import { DetailFacts } from './DetailFacts.tsx';
import { focusList } from '../caller-log/focus-list.ts';
import { useCallerLog } from '../caller-log/caller-log-store.ts';
import { CallNote } from './CallNote.tsx';
import { PreviousCalls } from './PreviousCalls.tsx';
import { Timeline } from './Timeline.tsx';
import { useConversation } from './use-conversation.ts';
import { contactName } from '../../../../contract/model/display-name.ts';
import { usePartyWords } from '../../../components/call/use-party.ts';

/** One conversation with all that is known of it, beside the list. Escape closes it. */
export function CallDetail({ id }: { id: string }) {
  const { t } = useTranslation();
  const detail = useConversation(id);
  const close = (): void => {
    useCallerLog.setState({ detailOpen: false });
    focusList();
  };
  return (
    <aside
      className={classes.detail}
      aria-label={t('log.detail.label')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <button
        type="button"
        className={classes.close}
        aria-label={t('log.detail.close')}
        title={t('log.detail.close')}
        onClick={close}
      >
        <IconX size={16} aria-hidden />
      </button>
      {detail === null && <p className={classes.hint}>{t('log.detail.gone')}</p>}
      {detail && <Content detail={detail} />}
    </aside>
  );
}

function Content({ detail }: { detail: ConversationDetail }) {
  const { t } = useTranslation();
  const { entry, legs, timeline, previous } = detail;
  return (
    <>
      <Who detail={detail} />
      <DetailActions entry={entry} />
      <DetailFacts entry={entry} />
      <section className={classes.part}>
        <h3 className={classes.label}>{t('log.detail.note')}</h3>
        <CallNote key={entry.conversationId} conversationId={entry.conversationId} note={entry.note} />
      </section>
      <TicketSection number={entry.remote.number} conversationId={entry.conversationId} entry={entry} />
      <section className={classes.part}>
        <h3 className={classes.label}>{t('log.detail.timeline')}</h3>
        <Timeline legs={legs} steps={timeline} />
      </section>
      {previous.length > 0 && (
        <section className={classes.part}>
          <h3 className={classes.label}>{t('log.detail.before')}</h3>
          <PreviousCalls entries={previous} />
        </section>
      )}
    </>
  );
}

function Who({ detail: { entry } }: { detail: ConversationDetail }) {
  const { t } = useTranslation();
  const { first, second } = usePartyWords()(entry);
  const others = entry.party?.contacts.slice(1) ?? [];
  return (
    <header className={classes.head}>
      <h2 className={classes.title}>{first}</h2>
      {second !== '' && <p className={classes.sub}>{second}</p>}
      {entry.remote.number !== null && <CopyNumber number={entry.remote.number} />}
      {others.length > 0 && (
        <p className={classes.sub}>{t('log.detail.orAlso', { names: listed(others.map(contactName)) })}</p>
      )}
    </header>
  );
}

function CopyNumber({ number }: { number: string }) {
  const { t } = useTranslation();
  const { state, copy } = useCopy(number);
  return (
    <button type="button" className={classes.copy} onClick={copy}>
      <IconCopy size={14} aria-hidden />
      {t(`log.${state}`)}
    </button>
  );
}
