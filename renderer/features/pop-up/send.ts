/** Gives a command that is not answered to. Where it fails, main says so in the app window: here there is no room. */
export function send(command: Promise<unknown>): void {
  command.catch(leaveToMain);
}

/** What failed is said by main, in the app window. */
export function leaveToMain(): void {
  // Nothing is left to do here.
}
