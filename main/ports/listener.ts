/** Keeps the receiver on a port, and says how it is. */
export interface Listener {
  /**
   * Never rejects: where nothing listens then, that is told.
   * @returns whether the receiver listens there now; if not, it goes on where it listened before
   */
  listen: (port: number) => Promise<boolean>;
  /**
   * Sees whether the receiver still answers, and lets it listen anew where it does not. Never rejects.
   * @param port where it is to listen
   */
  ensure: (port: number) => Promise<void>;
  /** The receiver's own address; empty as long as it does not listen. */
  url: () => string;
}
