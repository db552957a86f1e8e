import * as z from 'zod';
import type { ScopeFinding, TelephonyProblem, TelephonyScope } from '../../contract/model/telephony.ts';
import { TelephonyError } from '../ports/telephony.ts';
import type { Ask, SipgateRequest } from './sipgate-http.ts';

/** Requests that change nothing, one for each scope. */
const probes = (userId: string): SipgateRequest[] => [
  { path: '/users', scope: 'users:read', answer: 'list' },
  { path: '/numbers', scope: 'numbers:read', answer: 'list' },
  { path: `/${encodeURIComponent(userId)}/devices`, scope: 'devices:read', answer: 'list' },
  { path: '/settings/sipgateio', scope: 'settings:sipgateio:read' },
  { path: '/history', query: { types: 'CALL', limit: 1, offset: 0 }, scope: 'history:read' },
  { path: '/contacts', query: { limit: 1, offset: 0 }, scope: 'contacts:read' },
  { path: '/calls', scope: 'rtcm:read', answer: 'list' },
  // No call has this id, and nothing can be rung without a number: who may is told that, who may not is refused.
  { method: 'DELETE', path: '/calls/klingel-asks-for-its-scopes', scope: 'rtcm:write' },
  { method: 'POST', path: '/sessions/calls', body: {}, scope: 'sessions:calls:write' },
];

/** There is no way to ask for it that surely changes nothing. */
const untried: TelephonyScope = 'settings:sipgateio:write';

/**
 * What a token is allowed to do: sipgate does not tell, so each thing is tried with a request that changes nothing, one after
 * the other.
 * @param userId whose token it is
 * @throws TelephonyError where sipgate does not answer, or wants it slower
 */
export async function findScopes(ask: Ask, userId: string): Promise<ScopeFinding[]> {
  const findings: ScopeFinding[] = [];
  for (const request of probes(userId)) {
    if (request.scope === null) continue;
    findings.push({ scope: request.scope, state: await probe(ask, request) });
  }
  return [...findings, { scope: untried, state: 'untried' }];
}

async function probe(ask: Ask, request: SipgateRequest): Promise<ScopeFinding['state']> {
  try {
    await ask(request, z.unknown());
    return 'granted';
  } catch (error) {
    if (!(error instanceof TelephonyError)) throw error;
    const state = judge(error.problem, request.method !== undefined);
    if (state === null) throw error;
    return state;
  }
}

/**
 * @param isOdd whether it is a request that sipgate need not have thought of
 * @returns null where the answer says nothing about the scope
 */
function judge({ kind }: TelephonyProblem, isOdd: boolean): ScopeFinding['state'] | null {
  if (kind === 'forbidden') return 'missing';
  if (kind === 'notFound' || kind === 'invalid' || kind === 'noCredit') return 'granted';
  return kind === 'serverError' && isOdd ? 'untried' : null;
}
