/** Where a file goes that cannot be used: beside it, with the moment in its name. */
export function asideName(path: string): string {
  return `${path}.unreadable-${new Date().toISOString().replaceAll(':', '-')}`;
}

/**
 * @param name of any file
 * @returns the day on which it was set aside, `2026-11-22`; null where it never was
 */
export function setAsideOn(name: string): string | null {
  return /\.unreadable-(\d{4}-\d\d-\d\d)T[\d.-]+Z$/.exec(name)?.[1] ?? null;
}
