/**
 * The order of a round in which things are measured in turn. What was measured just before leaves its traces (a window that
 * still goes, a warm cache), so over the rounds each thing follows each of the others equally often: the rows of a balanced
 * Latin square (E. J. Williams, 1949).
 * @param round from 0
 */
export function inTurn<T>(things: readonly T[], round: number): T[] {
  const count = things.length;
  const row = things.map((_, at) => {
    const step = at % 2 === 0 ? count - at / 2 : (at + 1) / 2;
    return things[(step + round) % count] as T;
  });
  // With an odd number of things it takes the rows backwards, too.
  return count % 2 === 1 && Math.floor(round / count) % 2 === 1 ? row.reverse() : row;
}
