/** Gives a command that is not answered to. Where it fails, main says so in the app window: here there is no room. */
export function send(command: Promise<unknown>): void {
  command.catch(() => undefined);
}
