/** Whether two pieces of plain data are alike. Both are made by one schema, so equal ones read the same. */
export function isSameData(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
