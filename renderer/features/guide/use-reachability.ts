import { useEffect, useState } from 'react';
import type { Reachability } from '../../../contract/tunnel-status.ts';
import { api } from '../../api.ts';
import { run } from '../../store.ts';

/** Whether the public address leads here, as it is now; null: main has not told yet. */
export function useReachability(): Reachability | null {
  const [reachability, setReachability] = useState<Reachability | null>(null);
  useEffect(() => {
    const end = api.on('tunnelChanged', (status) => {
      setReachability(status.reachability);
    });
    run(
      api.getTunnelStatus().then((status) => {
        setReachability(status.reachability);
      }),
    );
    return end;
  }, []);
  return reachability;
}
