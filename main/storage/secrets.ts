import { safeStorage } from 'electron';
import type { Vault } from './secret-file.ts';

/* eslint-disable @typescript-eslint/no-deprecated -- what takes their place is missing in the oldest Electron that
   this runs on (docs/decisions/0001-electron-runtime.md), and will read what these have written. */

/** The system's keychain; usable once the app is ready. */
export const systemVault: Vault = {
  // Where Linux has no keyring, Chromium encrypts with a password that everybody knows, and calls it `basic_text`.
  isSafe: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' ||
      !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())),
  encrypt: (text) => safeStorage.encryptString(text).toString('base64'),
  decrypt: (encrypted) => safeStorage.decryptString(Buffer.from(encrypted, 'base64')),
};
