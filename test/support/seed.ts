import { randomInt } from 'node:crypto';
import { seeded, type Random } from './data/many-numbers.ts';

const variable = 'KLINGEL_TEST_SEED';

/** What repeats a run: whatever is left to chance in the tests follows from it. From 1 up to 2 ** 31 - 1. */
export const testSeed = readSeed(process.env[variable]);

/** Chance, the same for the same seed. Keys and signatures alone are not made with it, as nothing can depend on what they are. */
const random: Random = seeded(testSeed);

/** @returns a whole number from `least` up to, but not including, `end` */
export function randomWhole(least: number, end: number): number {
  return least + Math.floor(random() * (end - least));
}

/** @returns an id that looks like a UUID of version 4 */
export function randomId(): string {
  const digit = (): string => randomWhole(0, 16).toString(16);
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', digit);
}

/** Says, once in a run, how it can be repeated, and lets the processes that run the tests know. */
export function announceSeed(): void {
  if (process.env[variable] !== undefined) return;
  process.env[variable] = String(testSeed);
  process.stdout.write(`seed ${testSeed}: ${variable}=${testSeed} repeats what the tests leave to chance\n`);
}

function readSeed(text: string | undefined): number {
  if (text === undefined) return randomInt(1, 2 ** 31);
  const seed = Number(text);
  if (Number.isInteger(seed) && seed > 0 && seed < 2 ** 31) return seed;
  throw new Error(`${variable} has to be a whole number from 1 up to ${2 ** 31 - 1}`);
}
