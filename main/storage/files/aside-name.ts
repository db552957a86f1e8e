/** Where a file goes that cannot be used: beside it, with the moment in its name. */
export function asideName(path: string): string {
  return `${path}.unreadable-${new Date().toISOString().replaceAll(':', '-')}`;
}
