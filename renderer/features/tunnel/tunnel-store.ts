import { create } from 'zustand';
import type { TunnelStatus } from '../../../contract/model/tunnel-status.ts';
import { api } from '../../api.ts';
import { mirror } from '../../ask/follow.ts';

/** How tunnel and public address are, as main told. */
export const useTunnel = create<TunnelStatus>()(() => ({
  kind: 'manual',
  tunnel: { state: 'off' },
  reachability: { state: 'unknown' },
  checking: false,
  urlToTell: null,
}));

/** Keeps the store up to date from now on. */
export function followTunnel(): void {
  mirror(
    'tunnelChanged',
    () => api.getTunnelStatus(),
    (status) => {
      useTunnel.setState(status);
    },
  );
}
