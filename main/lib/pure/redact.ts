/**
 * Takes out of a text what must not stand in a log that people send around: secrets and telephone numbers.
 * @param secrets texts that are secret as a whole
 */
export function redact(text: string, secrets: readonly string[]): string {
  return redactSecrets(text, secrets).replace(/\+?\d(?:[\d ()/-]{4,}\d)/g, (number) => {
    const digits = number.replace(/\D/g, '');
    const isDate = /^\d{4}-\d\d-\d\d$/.test(number);
    return isDate || digits.length < 6 ? number : `[number, ${digits.length} digits]`;
  });
}

/** Takes only the secrets out, for a text whose numbers are ports, lines and the like. */
export function redactSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret !== '')
    .reduce((rest, secret) => rest.replaceAll(secret, '[secret]'), text);
}
