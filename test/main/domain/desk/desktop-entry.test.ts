import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDesktopEntry, writeDesktopEntry } from '../../../../main/domain/desk/desktop-entry.ts';

const execOf = (command: readonly string[]) =>
  /^Exec=(.*)$/m.exec(writeDesktopEntry('Klingel', command))?.[1];

describe('an entry that starts a program', () => {
  // Quoting by "The Exec key" of the Desktop Entry Specification, escapes by its "Possible value types".
  it.each([
    [['/usr/bin/klingel', '--hidden'], '/usr/bin/klingel --hidden'],
    [['/opt/My Apps/klingel'], '"/opt/My Apps/klingel"'],
    [['/opt/100%/klingel'], '/opt/100%%/klingel'],
    [['/opt/a"b/$x`y'], String.raw`"/opt/a\\"b/\\$x\\${'`'}y"`],
    [[String.raw`/opt/a\b`], String.raw`"/opt/a\\\\b"`],
    [['/opt/é/klingel'], '"/opt/é/klingel"'],
    [['/opt/;&|<>()/klingel'], '"/opt/;&|<>()/klingel"'],
  ])('%j: Exec=%s', (command, exec) => {
    expect(execOf(command)).toBe(exec);
  });

  it('is read as it was written, whatever stands in the command', () => {
    const argument = fc.string({ minLength: 1 }).filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text));
    fc.assert(
      fc.property(fc.array(argument, { minLength: 1, maxLength: 4 }), (command) => {
        expect(readDesktopEntry(writeDesktopEntry('Klingel', command))).toEqual({ command, disabled: false });
      }),
    );
  });

  it.each([
    ['', null],
    ['[Desktop Entry]\nName=x\n', null],
    ['[Other]\nExec=/bin/x\n', null],
    ['[Desktop Entry]\nExec=/bin/x\nHidden=true\n', { command: ['/bin/x'], disabled: true }],
    ['[Desktop Entry]\r\nExec = /bin/x -a\r\n', { command: ['/bin/x', '-a'], disabled: false }],
    [
      '# by hand\n[Desktop Entry]\nX-GNOME-Autostart-enabled=false\nExec=/bin/x\n[Desktop Action y]\nExec=/bin/y',
      { command: ['/bin/x'], disabled: true },
    ],
    [
      '[Desktop Entry]\nExec=/bin/x\n[Desktop Action y]\nHidden=true',
      { command: ['/bin/x'], disabled: false },
    ],
  ])('%j reads as %j', (text, entry) => {
    expect(readDesktopEntry(text)).toEqual(entry);
  });
});
