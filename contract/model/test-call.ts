const prefix = 'klingel-test-';

/** Makes the id of a Test call of what sets it apart from others. */
export function testCallId(name: string): string {
  return prefix + name;
}

/** Whether a conversation or call is a Test call: nobody called. */
export function isTestCall(id: string): boolean {
  return id.startsWith(prefix);
}
