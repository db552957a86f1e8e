import { say } from './command.mjs';

/**
 * @returns {boolean} whether Electron only starts without Chromium's sandbox; says so, as it is nothing to be silent about
 */
export function mustLeaveSandbox() {
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  if (root) say("Running as root: Electron starts with --no-sandbox, as Chromium's sandbox refuses root");
  return root;
}
