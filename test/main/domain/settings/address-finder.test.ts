import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressFinder } from '../../../../main/domain/settings/address-finder.ts';
import { restartPause } from '../../../../main/domain/settings/restart-pause.ts';

describe('the public address in the output of a tunnel', () => {
  it.each([
    [
      'https://*.trycloudflare.com',
      '2026-11-27T10:00:00Z INF |  https://odd-words-here.trycloudflare.com                |',
      'https://odd-words-here.trycloudflare.com',
    ],
    [
      'url=https://*',
      't=2026 lvl=info msg="started tunnel" obj=tunnels name=command_line addr=http://127.0.0.1:4747 url=https://1a2b.ngrok-free.app',
      'https://1a2b.ngrok-free.app',
    ],
    ['https://*.example.com', '{"url":"https://a.b.example.com/"}', 'https://a.b.example.com'],
    ['https://*.example.com', 'Ready at HTTPS://Calls.Example.com.', 'HTTPS://Calls.Example.com'],
    ['https://*.example.com/*', 'see https://a.example.com/hook, please', 'https://a.example.com/hook'],
    ['http://127.0.0.1:*', 'on http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ])('%s in “%s”', (pattern, line, address) => {
    expect(addressFinder(pattern)(line)).toBe(address);
  });

  it.each([
    ['https://*.trycloudflare.com', 'see https://developers.cloudflare.com/tunnel'],
    ['https://*.trycloudflare.com', 'https://evil.example.com/a.trycloudflare.com'],
    ['https://*.trycloudflare.com', 'https://.trycloudflare.com'],
    ['https://*.trycloudflare.com', 'http://a.trycloudflare.com'],
    ['url=https://*', 'https://dashboard.ngrok.com'],
    ['https://*', 'https://example.com?token=1'],
    ['', 'https://example.com'],
    ['no address', 'https://example.com'],
  ])('%s is not in “%s”', (pattern, line) => {
    expect(addressFinder(pattern)(line)).toBeNull();
  });

  it('is looked for in few steps, whatever pattern and line are', () => {
    const find = addressFinder(`https://${'*a'.repeat(90)}b`);
    // Trying out what each star may stand for would last longer than anybody waits for a test.
    expect(find(`https://${'a'.repeat(1_900)}`)).toBeNull();
  });

  it('is never anything but an address', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (pattern, line) => {
        const found = addressFinder(pattern)(line);
        expect(found === null || URL.canParse(found)).toBe(true);
      }),
    );
  });
});

describe('the pause before a tunnel is started again', () => {
  it('grows up to a limit, which is longer where only a person can help', () => {
    const pauses = (reason: Parameters<typeof restartPause>[0]) =>
      [0, 1, 2, 3, 4, 9, 1_000].map((failures) => restartPause(reason, failures) / 1_000);
    expect(pauses('refused')).toEqual([1, 2, 4, 8, 15, 15, 15]);
    expect(pauses('exited')).toEqual([1, 2, 4, 8, 16, 60, 60]);
    expect(pauses('permissionDenied')).toEqual([1, 2, 4, 8, 16, 300, 300]);
  });
});
