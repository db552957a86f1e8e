// The parts of the Desktop Entry Specification (freedesktop.org, 1.5) that starting at login on Linux needs.

/** What an entry says about starting a program. */
export interface DesktopEntry {
  command: string[];
  /** Switched off, by the entry itself or by a desktop's own settings. */
  disabled: boolean;
}

/** @param command program and arguments, none of which has to be quoted already */
export function writeDesktopEntry(name: string, command: readonly string[]): string {
  const exec = command.map(quoteArgument).join(' ');
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    `Name=${name}`,
    `Exec=${escapeString(exec)}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** @returns null for a text that starts nothing */
export function readDesktopEntry(text: string): DesktopEntry | null {
  const group = /^\[Desktop Entry\]\s*$([^]*?)(?=^\[|$(?![^]))/m.exec(text)?.[1] ?? '';
  const valueOf = (key: string): string | undefined =>
    new RegExp(String.raw`^${key}[ \t]*=[ \t]*(.*?)[ \t\r]*$`, 'm').exec(group)?.[1];
  const command = splitCommand(unescapeString(valueOf('Exec') ?? ''));
  if (command.length === 0) return null;
  const disabled = valueOf('Hidden') === 'true' || valueOf('X-GNOME-Autostart-enabled') === 'false';
  return { command, disabled };
}

/** "The Exec key": reserved characters stand in double quotes, some of them behind a backslash; `%` is doubled. */
function quoteArgument(argument: string): string {
  const doubled = argument.replaceAll('%', '%%');
  return /^[\w./:=@%+,-]+$/.test(doubled) ? doubled : `"${doubled.replace(/["`$\\]/g, String.raw`\$&`)}"`;
}

/** Values of type string know `\s \n \t \r \\`; this comes on top of an argument's own backslashes. */
function escapeString(value: string): string {
  return value
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\t', String.raw`\t`)
    .replaceAll('\r', String.raw`\r`);
}

function unescapeString(value: string): string {
  const meant: Record<string, string> = { s: ' ', n: '\n', t: '\t', r: '\r', '\\': '\\' };
  return value.replace(/\\(.)/g, (whole, letter: string) => meant[letter] ?? whole);
}

function splitCommand(exec: string): string[] {
  const parts = exec.match(/"(?:\\[^]|[^"\\])*"|[^\s"]+/g) ?? [];
  return parts.map((part) =>
    (part.startsWith('"') ? part.slice(1, -1).replace(/\\([^])/g, '$1') : part).replaceAll('%%', '%'),
  );
}
