/**
 * Keeps something fresh that takes a while to ask for. It is never asked for twice at a time: what is wanted while it is
 * asked for is asked once more, after that, however often it was wanted.
 * @param ask asks, and takes in what comes; it may itself want to be asked once more
 * @param failed is told why asking failed; what was wanted meanwhile is asked for all the same
 * @returns a function that wants it fresh
 */
export function createRefresher(ask: () => Promise<void>, failed: (error: unknown) => void): () => void {
  let isWanted = false;
  let isAsking = false;

  const askWhileWanted = async (): Promise<void> => {
    isAsking = true;
    while (isWanted) {
      isWanted = false;
      await ask().catch(failed);
    }
    isAsking = false;
  };

  return () => {
    isWanted = true;
    if (!isAsking) void askWhileWanted();
  };
}
