import { createPrivateKey, randomInt, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';
import { settingsSchema, type Settings } from '../../contract/settings/settings.ts';
import { readTypedNumber } from '../../main/domain/numbers/phone-number.ts';
import { receiverUrlOf } from '../../main/simulator/simulator-key.ts';

/** What the simulator has to know of the app that runs. */
export interface RunningApp {
  receiverUrl: string;
  token: string;
  privateKey: KeyObject;
  /** Home country, ISO 3166. */
  country: string;
  /** A number that the settings block, E.164 digits; null if there is none. */
  blockedNumber: string | null;
  settingsPath: string;
  agents: Settings['agents'];
  notify: Settings['notify'];
}

const howToStart = 'start it with "npm start", or with "npm run receiver -- --data=DIR"';

/**
 * Finds the running app by the files in its data folder.
 * @param userData the app's user data folder
 * @throws if the app has never run there, or does not run now
 */
export async function findApp(userData: string): Promise<RunningApp> {
  const settingsPath = join(userData, 'data/settings.json');
  const [settingsText, pem] = await Promise.all(
    [settingsPath, join(userData, 'data/simulator.pem')].map((path) =>
      readFile(path, 'utf8').catch(() => {
        throw new Error(`Klingel has not run with its data in ${userData}: ${howToStart}.`);
      }),
    ),
  );
  const settings = settingsSchema.parse(JSON.parse(settingsText ?? ''));
  const receiverUrl = receiverUrlOf(pem ?? '');
  if (receiverUrl === null || !(await answers(receiverUrl))) {
    throw new Error(`Klingel does not answer at ${receiverUrl ?? 'any address'}: ${howToStart}.`);
  }
  const { country, inbound, agents, notify } = settings;
  return {
    receiverUrl,
    token: settings.receiver.token,
    privateKey: createPrivateKey(pem ?? ''),
    country,
    blockedNumber:
      inbound.blocked.map((row) => readTypedNumber(row.callerId, country)).find((it) => it !== null) ?? null,
    settingsPath,
    agents,
    notify,
  };
}

/** Where Electron keeps the app's user data on this system. */
export function defaultUserData(): string {
  const folders: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(homedir(), 'Library/Application Support'),
    win32: process.env.APPDATA ?? join(homedir(), 'AppData/Roaming'),
  };
  const config = process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
  return join(folders[platform()] ?? config, 'Klingel');
}

/**
 * Reads a number from the command line.
 * @returns E.164 digits, `anonymous`, or what was typed where it is a short or private number
 */
export function readNumber(typed: string | undefined, country: string): string | undefined {
  return typed === undefined ? undefined : (readTypedNumber(typed, country) ?? typed);
}

/** @returns a function that makes call ids as sipgate's look: digits, never the same again */
export function createCallIds(): () => string {
  let next = randomInt(10 ** 12, 10 ** 13);
  return () => String(next++);
}

async function answers(receiverUrl: string): Promise<boolean> {
  try {
    return (await fetch(`${receiverUrl}/health`)).ok;
  } catch {
    return false;
  }
}
