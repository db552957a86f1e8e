import { onTestFinished } from 'vitest';

/** The test runs as if it were on this system, until it ends. */
export function onPlatform(platform: NodeJS.Platform): void {
  const real = process.platform;
  Object.defineProperty(process, 'platform', { value: platform });
  onTestFinished(() => {
    Object.defineProperty(process, 'platform', { value: real });
  });
}

/** What the test has the process listen for goes when it ends: signals, for one. */
export function forgetSignals(): void {
  const signals = ['SIGTERM', 'SIGINT'] as const;
  const before = signals.map((signal) => new Set(process.listeners(signal)));
  onTestFinished(() => {
    for (const [index, signal] of signals.entries()) {
      for (const listener of process.listeners(signal)) {
        if (before[index]?.has(listener) === false) process.off(signal, listener);
      }
    }
  });
}
