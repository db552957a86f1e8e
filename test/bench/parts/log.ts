import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { atEnd } from '../../../scripts/lib/command.mjs';
import { mustLeaveSandbox } from '../../../scripts/lib/electron-args.mjs';
import { manyCalls, writeCalls } from '../../support/data/many-calls.ts';
import { klingel, peer } from '../apps.ts';
import { startApp, type AppUnderTest } from '../measured-app.ts';
import type { Part, Report } from '../part.ts';
import { median, p95 } from '../statistics.ts';

const callCount = 100_000;

/** How many screens of rows are scrolled through with the wheel. */
const screens = 200;

/** How soon what a letter finds has to be there; milliseconds. */
const mostMs = 100;

/** How often the app is started on the calls. */
const starts = 5;

/** How much longer than a frame's usual time is a dropped frame. */
const dropped = 1.5;

/** What somebody types, letter by letter: a number that is there once, a name that is there often, words that are nowhere. */
const typed = ['030 10004711', 'emma', 'nobody here'];

/** The caller log with 100,000 calls, beside a list of as many lines that nothing happens to. */
export const log: Part = {
  name: 'log',
  title: `the caller log with ${callCount.toLocaleString('en')} calls: opened, filtered, searched and scrolled`,
  run,
};

async function run(): Promise<Report> {
  const ours = await klingel('[role="row"]');
  await writeCalls(ours.userData, manyCalls(callCount, Date.now()));
  const bareList = await peer('bare-list', 'bare list', '.row');
  const opened = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < starts; round += 1) {
    opened.ours.push(await openOnce({ ...ours, content: '[id^="call-"]' }));
    opened.bare.push(await openOnce(bareList));
  }
  const app = await open(ours);
  const bare = await open(bareList);
  try {
    await app.page.locator('[id^="call-"]').first().waitFor({ timeout: 120_000 });
    const filtering = await app.page.evaluate(filter);
    const searching = await app.page.evaluate(search, typed);
    const plain = await bare.page.evaluate(search, typed);
    const scrolling = await scroll(app.page, '[role="grid"] > div');
    const bareScrolling = await scroll(bare.page, '#scroller');
    const times = scrolling.droppedFrames / Math.max(1, bareScrolling.droppedFrames);
    return {
      conditions: `${starts} starts of each, in turn, ${typed.join('').length} letters, ${filtering.length} filters, ${screens} screens of rows`,
      figures: [
        { what: 'Klingel: opened, from starting the process until rows are painted', samples: opened.ours },
        { what: 'bare list: opened, from starting the process until rows are painted', samples: opened.bare },
        { what: 'Klingel: a filter set, until its rows are painted', samples: filtering },
        { what: 'Klingel: a letter typed, until its rows are painted', samples: searching },
        { what: 'bare list: a letter typed, Array.filter and painted', samples: plain },
        { what: 'Klingel: from frame to frame while scrolling', samples: scrolling.frames },
        { what: 'bare list: from frame to frame while scrolling', samples: bareScrolling.frames },
      ],
      limits: [
        {
          what: `what a letter finds is painted within ${mostMs} ms (p95)`,
          measured: `${p95(searching).toFixed(1)} ms`,
          reached: p95(searching) <= mostMs,
        },
        {
          what: `no more dropped frames than the bare list has, and a tenth (${bareScrolling.droppedFrames} of ${bareScrolling.frames.length})`,
          measured: `${scrolling.droppedFrames} of ${scrolling.frames.length}`,
          reached: times <= 1.1,
        },
      ],
    };
  } finally {
    await Promise.all([app.electron.close(), bare.electron.close()]);
  }
}

/** @returns milliseconds */
async function openOnce(app: AppUnderTest): Promise<number> {
  const started = startApp(app);
  try {
    return (await started.painted()).at - started.startedAt;
  } finally {
    await started.stop();
  }
}

async function open(app: AppUnderTest): Promise<{ electron: ElectronApplication; page: Page }> {
  const electron = await _electron.launch({
    args: [app.folder, `--user-data-dir=${app.userData}`, ...(mustLeaveSandbox() ? ['--no-sandbox'] : [])],
    colorScheme: null,
    timeout: 120_000,
  });
  atEnd(() => electron.close());
  const isMain = (page: Page): boolean => page.url().endsWith('/index.html');
  const page =
    electron.windows().find(isMain) ?? (await electron.waitForEvent('window', { predicate: isMain }));
  // What compiles these files names their functions with a helper that pages do not have.
  await page.evaluate('globalThis.__name = (value) => value');
  return { electron, page };
}

/** Runs in the page: types letter by letter, each when the rows of the one before are painted. Milliseconds for each. */
async function search(texts: readonly string[]): Promise<number[]> {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  // React watches the property of the element itself.
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  if (!field || !value) throw new Error('there is no search field');
  const painted = (): Promise<number> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        setTimeout(() => {
          resolve(performance.now());
        });
      });
    });
  const status = (): string => document.querySelector('[data-answered]')?.getAttribute('data-answered') ?? '';
  const type = async (text: string): Promise<number> => {
    const since = performance.now();
    value.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    while (status() !== text) await painted();
    return (await painted()) - since;
  };
  const samples: number[] = [];
  for (const text of texts) {
    for (let length = 1; length <= text.length; length += 1) samples.push(await type(text.slice(0, length)));
    await type('');
  }
  return samples;
}

/** Runs in the page: switches "open" on and off. */
async function filter(): Promise<number[]> {
  const toggle = document.querySelector<HTMLElement>('button[aria-pressed]');
  const grid = (): string => document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') ?? '';
  if (!toggle) throw new Error('there is no filter');
  const samples: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    const [before, since] = [grid(), performance.now()];
    toggle.click();
    do {
      await new Promise((resolve) =>
        requestAnimationFrame(() => {
          setTimeout(resolve);
        }),
      );
    } while (grid() === before);
    samples.push(performance.now() - since);
  }
  return samples;
}

/** Turns the wheel, a notch each frame, and takes the time between frames. */
async function scroll(page: Page, selector: string): Promise<{ frames: number[]; droppedFrames: number }> {
  const scroller = page.locator(selector).first();
  const box = await scroller.boundingBox();
  if (!box) throw new Error('there is nothing to scroll');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(window, { frames });
    let last = performance.now();
    const frame = (now: number): void => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  for (let turned = 0; turned < screens * box.height; turned += 240) await page.mouse.wheel(0, 240);
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames.slice(5));
  const usual = median(frames);
  return { frames, droppedFrames: frames.filter((time) => time > usual * dropped).length };
}
