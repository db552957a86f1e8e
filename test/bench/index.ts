import { Problem, command } from '../../scripts/lib/command.mjs';
import { describeMachine } from './machine.ts';
import { electronVersions } from './measured-app.ts';
import type { Figure, Part, Report } from './part.ts';
import { contactFiles } from './parts/contact-files.ts';
import { contacts } from './parts/contacts.ts';
import { log } from './parts/log.ts';
import { malformed } from './parts/malformed.ts';
import { memory } from './parts/memory.ts';
import { popUp } from './parts/pop-up.ts';
import { receiver } from './parts/receiver.ts';
import { start } from './parts/start.ts';
import { statistics } from './parts/statistics.ts';
import { median, p95 } from './statistics.ts';
import { table } from './table.ts';

/** In the order in which they run. */
const parts: readonly Part[] = [
  start,
  popUp,
  receiver,
  malformed,
  log,
  statistics,
  contacts,
  contactFiles,
  memory,
];

await command(async (names) => {
  const chosen = names.length === 0 ? parts : names.map(partCalled);
  const sections: string[][] = [];
  for (const part of chosen) {
    console.log(`Measuring ${part.name}: ${part.title}`);
    sections.push([`${part.name}: ${part.title}`, ...lines(await part.run())]);
  }
  const machine = table(await describeMachine(electronVersions()), 'left');
  console.log(['', ...machine, ...sections.flatMap((section) => ['', ...section])].join('\n'));
  // Figures depend on the machine and on what else it does: a limit that is missed is told, and no error.
  return 0;
});

function partCalled(name: string): Part {
  const found = parts.find((part) => part.name === name);
  if (found) return found;
  const known = parts.map((part) => `  ${part.name}: ${part.title}`);
  throw new Problem([`There is no benchmark "${name}". There are:`, ...known].join('\n'));
}

function lines({ conditions, figures, table: own = [], counts = [], limits }: Report): string[] {
  const rows = figures.map(({ what, samples, unit = 'ms' }) => [
    what,
    written(median(samples), unit),
    written(p95(samples), unit),
  ]);
  const verdicts = limits.map(({ what, measured, reached }) => [
    what,
    measured,
    reached ? 'reached' : 'missed',
  ]);
  return [
    conditions,
    '',
    ...(rows.length === 0 ? [] : [...table([['', 'median', 'p95'], ...rows]), '']),
    ...(own.length === 0 ? [] : [...table(own), '']),
    ...(counts.length === 0 ? [] : [...table(counts.map(([what, count]) => [what, String(count)])), '']),
    ...table([['limit', 'measured', ''], ...verdicts]),
  ];
}

function written(value: number, unit: NonNullable<Figure['unit']>): string {
  return `${value.toFixed(unit === 'requests/s' ? 0 : 1)} ${unit}`;
}
