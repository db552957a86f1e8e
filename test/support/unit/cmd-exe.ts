/**
 * What cmd.exe makes of a line that is typed or pasted, as far as it is documented and known: variables between percent signs first,
 * quotes or not; then quotes, which hide everything but their end, and carets, which hide one character. At last the program splits
 * its command line as Microsoft's C runtime does: https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments
 * @param env the variables that there are, names in capitals
 * @returns the program's arguments, itself the first
 * @throws where the line is more than one command, or redirects something
 */
export function runInCmd(line: string, env: Readonly<Record<string, string>>): string[] {
  return splitCommandLine(withoutCarets(withVariables(line, env)));
}

/** A name that no variable has stays as it stands; its second percent sign may begin another. */
function withVariables(line: string, env: Readonly<Record<string, string>>): string {
  let result = '';
  let at = 0;
  while (at < line.length) {
    const end = line[at] === '%' ? line.indexOf('%', at + 1) : -1;
    const value =
      end < 0
        ? undefined
        : env[
            line
              .slice(at + 1, end)
              .split(':', 1)[0]
              ?.toUpperCase() ?? ''
          ];
    result += value ?? line.charAt(at);
    at = value === undefined ? at + 1 : end + 1;
  }
  return result;
}

function withoutCarets(line: string): string {
  let result = '';
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (/[\r\n]/.test(character)) throw new Error(`a second line: ${line.slice(at)}`);
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character === '^') at += 1;
    else if (!isQuoted && /[&|<>()]/.test(character)) throw new Error(`a second command: ${line.slice(at)}`);
    result += line.charAt(at);
  }
  return result;
}

function splitCommandLine(line: string): string[] {
  const args: string[] = [];
  let arg: string | null = null;
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (!isQuoted && /[ \t]/.test(character)) {
      if (arg !== null) args.push(arg);
      arg = null;
      continue;
    }
    arg ??= '';
    const slashes = /^\\*/.exec(line.slice(at))?.[0].length ?? 0;
    if (slashes > 0 && line[at + slashes] === '"') {
      arg += '\\'.repeat(Math.floor(slashes / 2));
      at += slashes - 1;
      if (slashes % 2 === 0) continue;
      arg += '"';
      at += 1;
    } else if (character === '"' && isQuoted && line[at + 1] === '"') {
      arg += '"';
      at += 1;
    } else if (character === '"') isQuoted = !isQuoted;
    else arg += character;
  }
  return arg === null ? args : [...args, arg];
}
