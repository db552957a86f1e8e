import * as z from 'zod';

/** Where the token of a service is kept. The token itself never comes to a window. */
export type TokenState =
  /** There is none for this address. */
  | 'missing'
  /** Encrypted by the system's keychain. */
  | 'keychain'
  /** As it is, in a file of this user account. */
  | 'readable'
  /** In memory: it is gone when the app quits. */
  | 'session'
  /** There is one that the keychain does not open any more. */
  | 'unreadable';

/** Where a token is to be kept; `keychain` fails where the system has none that deserves the name. */
export const tokenPlaceSchema = z.enum(['keychain', 'session', 'readable']);
export type TokenPlace = z.infer<typeof tokenPlaceSchema>;
