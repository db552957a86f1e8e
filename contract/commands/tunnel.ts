import * as z from 'zod';
import { command, type Nothing } from '../define.ts';
import type { TunnelStatus } from '../model/tunnel-status.ts';

/** The commands for tunnel and public address. */
export const tunnelCommands = {
  getTunnelStatus: command({ from: 'app' }).returns<TunnelStatus>(),
  /** What the tunnel's program printed last, oldest first. */
  getTunnelLines: command({ from: 'app' }).returns<string[]>(),
  /** Ends the tunnel's program and starts it again, at once. */
  restartTunnel: command({ from: 'app' }).returns<Nothing>(),
  /** Asks the public address now; resolves when the answer is in the status. */
  checkReachability: command({ from: 'app' }).returns<Nothing>(),
  /** Trusts the key with this fingerprint that the SSH server has shown, and tries again. */
  acceptHostKey: command({ from: 'app', admin: true, args: [z.string().max(200)] }).returns<Nothing>(),
  /** Somebody has told sipgate the address that the tunnel chose. */
  confirmUrlTold: command({ from: 'app', admin: true, args: [z.string().max(2_000)] }).returns<Nothing>(),
};
