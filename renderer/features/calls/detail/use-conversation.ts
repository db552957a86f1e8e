import { useEffect } from 'react';
import type { ConversationDetail } from '../../../../contract/model/calls/log-query.ts';
import { api } from '../../../api.ts';
import { useAnswer } from '../../../ask/use-answer.ts';
import { select } from '../caller-log/caller-log-store.ts';

/** Follows a conversation: undefined until it has come, null if it is gone. */
export function useConversation(id: string): ConversationDetail | null | undefined {
  const { value: detail } = useAnswer({
    key: id,
    ask: () => api.getConversation(id),
    follow: (askAgain) =>
      api.on('callerLogChanged', ({ changed }) => {
        if (changed === null || changed.includes(id)) askAgain();
      }),
  });
  const partOf = detail?.entry.conversationId ?? id;
  useEffect(() => {
    // It turned out to be part of another one.
    if (partOf !== id) select(partOf);
  }, [partOf, id]);
  return detail;
}
