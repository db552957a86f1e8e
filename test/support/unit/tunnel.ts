import { spawnSync } from 'node:child_process';
import { expect, onTestFinished } from 'vitest';
import type { TunnelFailure, TunnelState } from '../../../contract/model/tunnel-status.ts';
import { tunnelSchema } from '../../../contract/settings/tunnel.ts';
import { commandPlan } from '../../../main/tunnel/command-plan.ts';
import type { TunnelPlan } from '../../../main/tunnel/plan.ts';
import { createSupervisor, type Supervisor, type TunnelLimits } from '../../../main/tunnel/supervisor.ts';

/** A tunnel whose program is a script for Node. */
export function planOf(script: string, urlPattern = 'http://127.0.0.1:*'): TunnelPlan {
  return programPlan(process.execPath, ['-e', script.replace(/\n\s*/g, ' ')], urlPattern);
}

/** A tunnel of one's own command. */
export function programPlan(program: string, args: string[], urlPattern = 'http://127.0.0.1:*', port = 1) {
  return commandPlan(
    tunnelSchema.parse({ command: { preset: 'own', program, args, urlPattern } }).command,
    port,
  );
}

/** A supervisor that remembers what it told, until the test ends. */
export interface Supervised {
  supervisor: Supervisor;
  states: TunnelState[];
  /** How many lines its program has printed. */
  printed: () => number;
  /** Waits until the latest state is this one. */
  become: <S extends TunnelState['state']>(
    state: S,
    within?: number,
  ) => Promise<Extract<TunnelState, { state: S }>>;
  /** Waits until it has failed, and says why. */
  fail: (within?: number) => Promise<TunnelFailure>;
}

export function supervise(limits: Partial<TunnelLimits> = {}): Supervised {
  const states: TunnelState[] = [];
  let printed = 0;
  const told = { state: (state: TunnelState) => states.push(state), printed: () => (printed += 1) };
  const supervisor = createSupervisor(told, { standing: 10_000, running: 300, held: 60_000, ...limits });
  onTestFinished(() => supervisor.run(null));
  const become: Supervised['become'] = async (state, within = 10_000) => {
    await expect.poll(() => states.at(-1)?.state, { interval: 5, timeout: within }).toBe(state);
    return states.at(-1) as Extract<TunnelState, { state: typeof state }>;
  };
  return {
    supervisor,
    states,
    printed: () => printed,
    become,
    fail: async (within) => (await become('failed', within)).failure,
  };
}

/** Whether a process runs; one that only waits to be noticed by its parent does not. */
export function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.startsWith('Z');
}
