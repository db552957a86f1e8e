import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { forwarder } from '../../support/fakes/forwarder.ts';
import { eachLookAtTheClockTakes, stopTheClock, stopTimers, turns } from '../../support/unit/time.ts';
import { isAlive, planOf, programPlan, supervise } from '../../support/unit/tunnel.ts';

/** The process ids that a program printed. */
function pidsIn(lines: readonly string[]): number[] {
  return lines.flatMap((line) => [...line.matchAll(/pid (\d+)/g)].map(([, pid]) => Number(pid)));
}

describe('a tunnel by a command', () => {
  it('stands at the address that its program prints, and carries requests', async () => {
    const server = createServer((_request, response) => response.end('through'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const { supervisor, become } = supervise();
    await supervisor.run(programPlan(process.execPath, [forwarder, '{port}'], undefined, port));
    const { url } = await become('up');
    expect(await (await fetch(url ?? '')).text()).toBe('through');
    expect(supervisor.lines().join('\n')).toContain('Requesting new quick Tunnel');
    await supervisor.run(null);
    await expect(fetch(url ?? '')).rejects.toThrow();
  });

  it('stands when it has run for a moment, where it prints no address', async () => {
    const { supervisor, become } = supervise();
    await supervisor.run(planOf('setInterval(() => {}, 1000)', ''));
    expect(await become('up')).toMatchObject({ url: null });
  });

  it('takes another address that it prints later', async () => {
    const { supervisor, states } = supervise();
    await supervisor.run(
      planOf(
        "console.log('http://127.0.0.1:1'); setTimeout(() => console.log('http://127.0.0.1:2'), 50); setInterval(() => {}, 1000)",
      ),
    );
    await expect.poll(() => states.at(-1)).toMatchObject({ state: 'up', url: 'http://127.0.0.1:2' });
  });

  it('is started again when it ends, with growing pauses', async () => {
    stopTimers();
    const { supervisor, states } = supervise();
    await supervisor.run(planOf("console.log('http://127.0.0.1:1'); setTimeout(() => process.exit(3), 100)"));
    const pauses = () =>
      states.flatMap((state) =>
        state.state === 'failed' ? [Date.parse(state.retryAt) - Date.parse(state.since)] : [],
      );
    for (const failures of [1, 2, 3]) {
      await expect.poll(() => pauses().length).toBe(failures);
      vi.advanceTimersByTime(pauses().at(-1) ?? 0);
    }
    expect(states.map(({ state }) => state).slice(0, 4)).toEqual(['starting', 'up', 'failed', 'starting']);
    expect(pauses()).toEqual([1_000, 2_000, 4_000]);
    expect(states.find(({ state }) => state === 'failed')).toMatchObject({
      failure: { reason: 'ended', code: 3 },
    });
  });

  it('has short pauses again once it held for a while', async () => {
    stopTimers();
    eachLookAtTheClockTakes(100);
    const { supervisor, states } = supervise({ held: 100 });
    await supervisor.run(planOf("console.log('http://127.0.0.1:1'); setTimeout(() => process.exit(3), 100)"));
    const pauses = () =>
      states.flatMap((state) =>
        state.state === 'failed' ? [Date.parse(state.retryAt) - Date.parse(state.since)] : [],
      );
    await expect.poll(() => pauses().length).toBe(1);
    vi.advanceTimersByTime(1_000);
    await expect.poll(() => pauses().length).toBe(2);
    expect(pauses()).toEqual([1_000, 1_000]);
  });

  it('is tried at once where somebody asks for it', async () => {
    // No pause ends by itself.
    stopTimers();
    const { supervisor, states, fail } = supervise();
    await supervisor.run(planOf('process.exit(1)'));
    await fail();
    supervisor.retry();
    await expect.poll(() => states.at(-1)?.state, { interval: 5 }).toBe('starting');
  });
});

describe('a tunnel program that misbehaves', () => {
  it('that is not there is named', async () => {
    const { supervisor, fail } = supervise();
    await supervisor.run(programPlan('no-such-program-anywhere', []));
    expect(await fail()).toEqual({
      reason: 'programNotFound',
      program: 'no-such-program-anywhere',
      detail: '',
    });
  });

  it('that cannot be started is named', async () => {
    const { supervisor, fail } = supervise();
    await supervisor.run(programPlan('/etc/passwd', []));
    expect(await fail()).toMatchObject({
      reason: 'notStarted',
      detail: expect.stringContaining('EACCES') as string,
    });
  });

  it('that ends at once is named, with what it said last', async () => {
    const { supervisor, fail } = supervise();
    await supervisor.run(planOf("console.error('no such tunnel'); process.exitCode = 7"));
    expect(await fail()).toEqual({ reason: 'exited', code: 7, detail: 'no such tunnel' });
  });

  it('that never prints an address is ended, named and started again', async () => {
    const { supervisor, fail, become, states } = supervise({ standing: 500 });
    await supervisor.run(planOf("console.log('pid', process.pid); setInterval(() => {}, 1000)"));
    expect(await fail()).toMatchObject({ reason: 'noUrl', seconds: 1 });
    const [pid = 0] = pidsIn(supervisor.lines());
    expect(isAlive(pid)).toBe(false);
    await become('starting');
    expect(states).toHaveLength(3);
  });

  it('that hangs on stop is ended by force, with all that it started', async () => {
    const { supervisor, become } = supervise();
    const stubborn =
      "process.on('SIGTERM', () => {}); console.log('pid', process.pid); setInterval(() => {}, 1000);";
    await supervisor.run(
      planOf(`require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(stubborn)}], { stdio: 'inherit' });
        ${stubborn} setTimeout(() => console.log('http://127.0.0.1:1'), 500)`),
    );
    await become('up');
    await expect.poll(() => pidsIn(supervisor.lines())).toHaveLength(2);
    const pids = pidsIn(supervisor.lines());
    const sent = vi.spyOn(process, 'kill');
    onTestFinished(() => {
      sent.mockRestore();
    });
    // So that the three seconds that it has are sixty looks at whether it is gone.
    eachLookAtTheClockTakes(50);
    await supervisor.run(null);
    expect(pids.map(isAlive)).toEqual([false, false]);
    // The watchdog beside them has a group of its own.
    const signals = sent.mock.calls.flatMap(([pid, signal]) => (pids.includes(-pid) ? [signal] : []));
    expect(signals.filter((signal) => signal !== 0)).toEqual(['SIGTERM', 'SIGKILL']);
    expect(signals.indexOf('SIGKILL')).toBeLessThanOrEqual(62);
  }, 20_000);

  it('that ends and leaves others behind leaves none', async () => {
    const { supervisor, fail } = supervise();
    await supervisor.run(
      planOf(`const child = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
        console.log('pid', child.pid); process.exit(0)`),
    );
    await fail();
    expect(pidsIn(supervisor.lines()).map(isAlive)).toEqual([false]);
  });

  it('that floods its output costs neither memory nor time, and its address is found all the same', async () => {
    stopTimers();
    stopTheClock();
    const { supervisor, become, printed } = supervise();
    await supervisor.run(
      planOf(
        "const line = 'x'.repeat(200) + '\\n'; const { writeSync } = require('fs'); writeSync(1, 'http://127.0.0.1:1 '); for (;;) writeSync(1, line)",
      ),
    );
    await become('up');
    // In each quarter of a second as much is read as a pipe holds, and what came with it; nothing more, however often there
    // would be time for it. The rest waits in the pipe, and the program with it.
    const mostAtOnce = (2 * 64 * 1_024) / 201;
    for (const whiles of [1, 2, 3]) {
      await expect.poll(printed).toBeGreaterThan(whiles * 300);
      await turns(2_000);
      expect(printed()).toBeLessThanOrEqual(whiles * mostAtOnce);
      vi.advanceTimersByTime(250);
    }
    expect(supervisor.lines()).toHaveLength(100);
    await supervisor.run(null);
  }, 30_000);

  it('that prints a line without an end costs no memory', async () => {
    const { supervisor, fail } = supervise({ standing: 1_000 });
    await supervisor.run(planOf("for (;;) require('fs').writeSync(1, 'y'.repeat(1000))"));
    expect(await fail()).toMatchObject({ reason: 'noUrl' });
    expect(supervisor.lines().every((line) => line.length <= 2_000)).toBe(true);
  });
});
