import { create } from 'zustand';
import type { TunnelStatus } from '../../../contract/model/tunnel-status.ts';
import { api } from '../../api.ts';
import { run } from '../../store.ts';

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
  api.on('tunnelChanged', (status) => {
    useTunnel.setState(status);
  });
  run(
    api.getTunnelStatus().then((status) => {
      useTunnel.setState(status);
    }),
  );
}
