/** The text on the clipboard. Asynchronous since Electron 44, and to be awaited before that does no harm. */
export interface ClipboardText {
  readText: () => string | Promise<string>;
  writeText: (text: string) => void | Promise<void>;
}
