import { useState } from 'react';
import type { RequestSummary } from '../../../contract/model/request.ts';
import { api } from '../../api.ts';
import { onAny } from '../../ask/follow.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { run } from '../../store.ts';

/** The requests that the receiver got, newest first, growing at both ends. */
export interface Requests {
  /** Null until the first ones have come. */
  list: RequestSummary[] | null;
  /** Asks for older ones; null where there are none. */
  showOlder: (() => void) | null;
}

/** Follows the receiver's requests for as long as they are looked at. */
export function useRequests(): Requests {
  const [hasOlder, setHasOlder] = useState(true);
  const { value: list, change } = useAnswer<RequestSummary[]>({
    ask: () => api.getRequests(null),
    merge: (newest, known) => withoutRepeats(newest, known),
    follow: onAny('requestLogChanged'),
  });

  const oldest = list?.at(-1);
  const showOlder = (): void => {
    if (!oldest) return;
    run(
      api.getRequests(oldest.id).then((older) => {
        setHasOlder(older.length > 0);
        change((known) => withoutRepeats(known ?? [], older));
      }),
    );
  };
  return { list: list ?? null, showOlder: oldest && hasOlder ? showOlder : null };
}

/** Both without repeats, the first one's first. */
function withoutRepeats(
  first: readonly RequestSummary[],
  second: readonly RequestSummary[],
): RequestSummary[] {
  const ids = new Set(first.map(({ id }) => id));
  return [...first, ...second.filter(({ id }) => !ids.has(id))];
}
