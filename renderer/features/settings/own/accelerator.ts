/** What a page tells of a key that was pressed. */
export interface PressedKey {
  key: string;
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
}

/** What keys are called in Electron's accelerators, by their code: where they are, whatever the layout. */
const named: Partial<Record<string, string>> = {
  Space: 'Space',
  Enter: 'Enter',
  Insert: 'Insert',
  Delete: 'Delete',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/**
 * Makes keys that are pressed together into an accelerator as Electron spells it.
 * @returns `incomplete` while only Ctrl and the like are down; `needsModifier` for a key that is needed for typing;
 * `unsupported` for one that no accelerator has
 */
export function toAccelerator(
  pressed: PressedKey,
): { accelerator: string } | 'incomplete' | 'needsModifier' | 'unsupported' {
  if (['Control', 'Alt', 'AltGraph', 'Shift', 'Meta'].includes(pressed.key)) return 'incomplete';
  const name = nameOf(pressed);
  if (name === null) return 'unsupported';
  const { ctrlKey, altKey, shiftKey, metaKey } = pressed;
  if (!ctrlKey && !altKey && !metaKey) return 'needsModifier';
  const modifiers = [
    ...(ctrlKey ? ['Control'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey ? ['Shift'] : []),
    ...(metaKey ? ['Super'] : []),
  ];
  return { accelerator: [...modifiers, name].join('+') };
}

/** Letters by what is printed on the key, as shortcuts are remembered; digits and others by their place. */
function nameOf({ key, code }: PressedKey): string | null {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const letterOrDigit = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  if (letterOrDigit) return letterOrDigit[1] ?? letterOrDigit[2] ?? null;
  if (/^F(?:[1-9]|1\d|2[0-4])$/.test(code)) return code;
  return named[code] ?? null;
}
