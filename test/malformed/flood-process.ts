// Sends floods, in a process of its own, so that what it costs to send them delays neither the receiver's event loop nor the
// stopwatch's. It gives way to both: in earnest these are other machines. What it says is a `FloodMessage`.

import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { constants, setPriority } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { floodKinds } from './flood-kinds.ts';
import type { Door } from './stopwatch.ts';
import { openWorstServices, type WorstServices } from './worst-services.ts';

/** What the process is told: to begin one of `floodKinds`, to end it. */
export type FloodOrder = { order: 'begin'; what: string } | { order: 'end' };

/** What it says. */
export type FloodMessage = { kind: 'ready'; services: WorstServices } | ({ kind: 'ended' } & Flooded);

/** What was sent. */
export interface Flooded {
  /** Requests that came to an end; where they are none, connections. */
  count: number;
  /** How often the answer had which status; `none`: the connection ended without one. */
  statuses: Record<string, number>;
  /** What sending has taken of the processors; milliseconds. */
  processorTime: number;
}

const [port = '', token = '', keyFile = ''] = process.argv.slice(2);
const door: Door = { port: Number(port), token, key: createPrivateKey(readFileSync(keyFile, 'utf8')) };

setPriority(constants.priority.PRIORITY_LOW);

let ending = false;
let flooded: Flooded = { count: 0, statuses: {}, processorTime: 0 };
const open = new Set<Socket>();

/** Opens a connection, writes, and resolves when it has been ended by the other side. */
function exchange(bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    let status = 'none';
    const socket = connect(door.port, '127.0.0.1', () => {
      if (bytes.length > 0) socket.write(bytes);
    });
    open.add(socket);
    // To be cut off is one way to be turned away.
    socket.on('error', () => undefined);
    socket.once('data', (chunk) => {
      status = /^HTTP\/1\.1 (\d{3})/.exec(chunk.toString('latin1', 0, 20))?.[1] ?? 'none';
    });
    socket.once('close', () => {
      open.delete(socket);
      if (!ending) {
        flooded.count += 1;
        flooded.statuses[status] = (flooded.statuses[status] ?? 0) + 1;
      }
      resolve();
    });
  });
}

async function lane(next: () => Buffer): Promise<void> {
  while (!ending) await exchange(next());
}

/** How often new connections are opened; milliseconds. */
const openEvery = 10;

/** Opens so many connections a second, late ones at once, until it is told to end. */
async function hold(begun: Buffer, aSecond: number): Promise<void> {
  const startedAt = performance.now();
  const held: Promise<void>[] = [];
  while (!ending) {
    const due = ((performance.now() - startedAt) / 1_000) * aSecond;
    while (held.length < due) held.push(exchange(begun));
    await setTimeout(openEvery);
  }
  await Promise.all(held);
}

/** Resolves when it has been told to end and has. */
async function flood(what: string): Promise<void> {
  const kind = floodKinds[what];
  if (!kind) throw new Error(`no such flood: ${what}`);
  const before = process.cpuUsage();
  ending = false;
  flooded = { count: 0, statuses: {}, processorTime: 0 };
  if ('requests' in kind) {
    const requests = kind.requests(door);
    let index = 0;
    const next = (): Buffer => requests[index++ % requests.length] ?? Buffer.alloc(0);
    await Promise.all(Array.from({ length: kind.atOnce }, () => lane(next)));
  } else {
    await hold(kind.begun(door), kind.aSecond);
  }
  const { user, system } = process.cpuUsage(before);
  flooded.processorTime = (user + system) / 1_000;
}

function end(): void {
  ending = true;
  for (const socket of open) socket.destroy();
}

function say(message: FloodMessage): void {
  process.send?.(message);
}

process.on('message', (told: FloodOrder) => {
  if (told.order === 'end') end();
  else
    void flood(told.what).then(() => {
      say({ kind: 'ended', ...flooded });
    });
});
process.once('disconnect', () => {
  process.exit();
});
say({ kind: 'ready', services: await openWorstServices() });
