import { useEffect, useState } from 'react';
import type { RequestSummary } from '../../../contract/model/request.ts';
import { api } from '../../api.ts';
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
  const [list, setList] = useState<RequestSummary[] | null>(null);
  const [hasOlder, setHasOlder] = useState(true);

  useEffect(() => {
    const refresh = (): void => {
      run(
        api.getRequests(null).then((newest) => {
          setList((known) => merge(newest, known ?? []));
        }),
      );
    };
    refresh();
    return api.on('requestLogged', refresh);
  }, []);

  const oldest = list?.at(-1);
  const showOlder = (): void => {
    if (!oldest) return;
    run(
      api.getRequests(oldest.id).then((older) => {
        setHasOlder(older.length > 0);
        setList((known) => merge(known ?? [], older));
      }),
    );
  };
  return { list, showOlder: oldest && hasOlder ? showOlder : null };
}

/** Both without repeats, the first one's first. */
function merge(first: readonly RequestSummary[], second: readonly RequestSummary[]): RequestSummary[] {
  const ids = new Set(first.map(({ id }) => id));
  return [...first, ...second.filter(({ id }) => !ids.has(id))];
}
