import { useEffect, useState } from 'react';
import type { ConversationDetail } from '../../../contract/model/log-query.ts';
import { api } from '../../api.ts';
import { run } from '../../store.ts';
import { select } from './log-store.ts';

/** Follows a conversation: undefined until it has come, null if it is gone. */
export function useConversation(id: string): ConversationDetail | null | undefined {
  const [detail, setDetail] = useState<ConversationDetail | null>();
  useEffect(() => {
    let wanted = true;
    const refresh = (): void => {
      run(
        api.getConversation(id).then((found) => {
          if (!wanted) return;
          setDetail(found);
          // It turned out to be part of another one.
          if (found && found.entry.conversationId !== id) select(found.entry.conversationId);
        }),
      );
    };
    refresh();
    const unfollow = api.on('logChanged', ({ changed }) => {
      if (changed === null || changed.includes(id)) refresh();
    });
    return () => {
      wanted = false;
      unfollow();
    };
  }, [id]);
  return detail;
}
