/** Whether two values of settings, or about them, are the same. Both are plain data made by one schema, so equal ones read the same. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
