import { accessSync, constants, lstatSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether no other instance runs on this user data folder. In one that is read-only Chromium cannot make its lock and says
 * no; an app that answers calls is worth more then than the certainty that it is the only one.
 */
export function isOnlyInstance(app: {
  requestSingleInstanceLock: () => boolean;
  getPath: (name: 'userData') => string;
}): boolean {
  if (app.requestSingleInstanceLock()) return true;
  const userData = app.getPath('userData');
  return (
    isRefused(() => {
      accessSync(userData, constants.W_OK);
    }) && isRefused(() => lstatSync(join(userData, 'SingletonLock')))
  );
}

function isRefused(attempt: () => unknown): boolean {
  try {
    attempt();
    return false;
  } catch {
    return true;
  }
}
