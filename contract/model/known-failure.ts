/** Why a command failed, where the pages have words for it: the whole message of the error that main throws. */
export const knownFailures = [
  'fileNewer',
  'fileUnreadable',
  'settingsNotRead',
  'contactGone',
  'contactForeign',
  'noteTooLong',
  'importGone',
  /** The team's settings are locked, and this would change them. */
  'locked',
] as const;
export type KnownFailure = (typeof knownFailures)[number];
