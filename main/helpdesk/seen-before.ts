/** So many names are remembered; calls that are older have ended. */
const atMost = 1_000;

/**
 * Lets each thing happen once, under whichever of its names it comes.
 * @returns takes the names; true where none of them came before
 */
export function createSeenBefore(): (names: readonly string[]) => boolean {
  const seen = new Set<string>();
  return (names) => {
    const isFirst = !names.some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    for (const oldest of seen) {
      if (seen.size <= atMost) break;
      seen.delete(oldest);
    }
    return isFirst;
  };
}
