import { describe, expect, it } from 'vitest';
import { createToken, isToken } from '../../../main/receiver/token.ts';

describe('a token', () => {
  it('is 43 url-safe characters, and another one each time', () => {
    const tokens = Array.from({ length: 50 }, createToken);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
    expect(new Set(tokens).size).toBe(50);
  });

  it('is right only if all of it is', () => {
    const token = createToken();
    expect(isToken(token, token)).toBe(true);
    for (const wrong of ['', token.slice(1), `${token}x`, token.toLowerCase() + 'x', createToken()])
      expect(isToken(wrong, token)).toBe(false);
  });
});
