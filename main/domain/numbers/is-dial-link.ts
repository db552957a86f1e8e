/** Whether a text, a program's argument for one, is a link that this app is for. */
export function isDialLink(text: string): boolean {
  return /^\s*(?:tel|callto|sips?):/i.test(text);
}
