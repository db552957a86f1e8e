import { expect, it } from 'vitest';
import { createPageBurst } from '../../../../main/desktop/windows/page-burst.ts';

const html = `
  <script type="module" crossorigin src="./assets/page-1.js" nonce="x"></script>
  <link rel="stylesheet" crossorigin href="./assets/page-2.css" nonce="x">
  <a href="https://example.com/">elsewhere</a>`;

it('is over when the page has got every file that it names, in whatever order', async () => {
  const burst = createPageBurst();
  let isOver = false;
  void burst.over.then(() => {
    isOver = true;
  });
  burst.expect(html);
  burst.served('/index.html');
  burst.served('/assets/page-2.css');
  burst.served('/assets/page-2.css');
  await Promise.resolve();
  expect(isOver).toBe(false);
  burst.served('/assets/page-1.js');
  await burst.over;
  expect(isOver).toBe(true);
});
