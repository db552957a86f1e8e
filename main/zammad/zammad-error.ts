import type { HelpdeskProblem } from '../../contract/model/helpdesk.ts';

/** Thrown by everything that asks Zammad: what went wrong, ready to be shown. */
export class ZammadError extends Error {
  constructor(readonly problem: HelpdeskProblem) {
    super(`Zammad: ${problem.kind}${problem.detail === '' ? '' : ` (${problem.detail})`}`);
  }
}
