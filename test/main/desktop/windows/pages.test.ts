import { expect, it } from 'vitest';
import { servePages } from '../../../../main/desktop/windows/pages.ts';
import { fakeElectron } from '../../../support/unit/electron.ts';

it.each([
  'app://elsewhere/index.html',
  'app://klingel/..%2F..%2Fpreload/index.js',
  'app://klingel/%2E%2E%2Fmain.html',
  'app://klingel/index.json',
  'app://klingel/',
])('%s is served to nobody', async (url) => {
  const { electron, handle } = fakeElectron();
  void servePages(electron.protocol, true);
  const [scheme, answer] = handle.mock.calls[0] ?? [];
  expect(scheme).toBe('app');
  expect((await answer?.(new Request(url)))?.status).toBe(404);
});
