/**
 * Does one step after the other, also where one of them fails: what has to be written is written, whatever did not stop.
 * @throws what the first of them threw that failed
 */
export async function inOrder(steps: readonly (() => unknown)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
