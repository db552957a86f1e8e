import { request as requestHttp, type IncomingMessage } from 'node:http';
import { Agent, request as requestHttps } from 'node:https';
import { BlockList, isIP } from 'node:net';
import type { ReachabilityHint, ReachabilityProblem } from '../../contract/model/tunnel-status.ts';
import { boundedWait } from '../lib/pure/bounded-wait.ts';
import { answerProblem, networkProblem, type ProbeAnswer } from './probe-problem.ts';
import type { Question } from './proofs.ts';

/** What came of asking the public address. */
export type Probed =
  { ok: true; milliseconds: number; hints: ReachabilityHint[] } | { ok: false; problem: ReachabilityProblem };

export interface ProbeOptions {
  /** Milliseconds; 10,000 unless told. */
  timeout?: number;
  /** Certificates to trust beside those that come with Node, PEM. */
  ca?: string;
  signal?: AbortSignal;
}

/** More than this is not read of an answer; the right one has 43 characters. */
const longestAnswer = 4_096;

/**
 * Asks a public address the question that only this app can answer, on a connection of its own: no proxy, no cache, no redirect,
 * and the certificates that come with Node, much as sipgate asks.
 * @param publicUrl as the settings have it: without a slash at its end
 * @returns never rejects
 */
export async function probe(
  publicUrl: string,
  question: Question,
  options: ProbeOptions = {},
): Promise<Probed> {
  const timeout = options.timeout ?? 10_000;
  const limit = AbortSignal.timeout(boundedWait(timeout));
  const signal = options.signal ? AbortSignal.any([limit, options.signal]) : limit;
  const startedAt = performance.now();
  try {
    const answer = await ask(`${publicUrl}/health/${question.nonce}`, signal, options.ca);
    const milliseconds = Math.round(performance.now() - startedAt);
    if (answer.status !== 200 || answer.text !== question.proof)
      return { ok: false, problem: answerProblem(answer) };
    return { ok: true, milliseconds, hints: hintsFor(publicUrl, answer.address) };
  } catch (error) {
    return { ok: false, problem: networkProblem(error, limit.aborted ? timeout : null) };
  }
}

async function ask(url: string, signal: AbortSignal, ca: string | undefined): Promise<ProbeAnswer> {
  const isSecure = url.startsWith('https:');
  const headers = { 'User-Agent': 'Klingel', 'Cache-Control': 'no-cache' };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = isSecure
      ? requestHttps(url, {
          headers,
          signal,
          agent: new Agent({ maxCachedSessions: 0, ...(ca !== undefined && { ca }) }),
        })
      : requestHttp(url, { headers, signal, agent: false });
    request.once('response', resolve);
    request.once('error', reject);
    request.end();
  });
  const address = response.socket.remoteAddress ?? '';
  let text = '';
  response.setEncoding('utf8');
  for await (const piece of response as AsyncIterable<string>) {
    text += piece;
    if (text.length > longestAnswer) break;
  }
  response.destroy();
  return {
    status: response.statusCode ?? 0,
    location: response.headers.location ?? '',
    text: text.slice(0, longestAnswer),
    address,
  };
}

function hintsFor(url: string, address: string): ReachabilityHint[] {
  return [
    ...(url.startsWith('http:') ? (['http'] as const) : []),
    ...(isOwnNetwork(address) ? (['ownNetwork'] as const) : []),
  ];
}

/** Addresses that nobody reaches from outside: RFC 6890. */
const ownNetworks = new BlockList();
for (const [net, prefix] of [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  ownNetworks.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  ownNetworks.addSubnet(net, prefix, 'ipv6');

function isOwnNetwork(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && ownNetworks.check(address, family === 6 ? 'ipv6' : 'ipv4');
}
