import type { SipgateProblem } from '../../contract/model/sipgate.ts';

/** Thrown by everything that asks sipgate: what went wrong, ready to be shown. */
export class SipgateError extends Error {
  constructor(readonly problem: SipgateProblem) {
    super(`sipgate: ${problem.kind}${problem.detail === '' ? '' : ` (${problem.detail})`}`);
  }
}
