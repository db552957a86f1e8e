import { join } from 'node:path';

/** A small program that makes a tunnel on this machine, and prints its address as cloudflared does. */
export const forwarder = join(import.meta.dirname, '../../main/tunnel/programs/forwarder.mjs');
