/** What is said of everything that goes wrong between this app and a service that it asks. */
export interface ProblemReport {
  /** What was said about it, untranslated: the service's own words, or the network's. Perhaps nothing. */
  detail: string;
  /** Something was to be made or changed there, and it may have been all the same: look before trying again. */
  perhapsDone: boolean;
}

/** Why no answer came, or none that could be read. */
export type NetworkProblem =
  | { kind: 'notReachable'; cause: 'nameNotFound' | 'refused' | 'tls' | 'other' }
  | { kind: 'timeout'; seconds: number }
  /** Another address is responsible; `to` is its origin, or nothing. */
  | { kind: 'redirected'; to: string }
  /** The answer was longer than anything that is read of one: nothing of it was taken. */
  | { kind: 'tooLarge'; megabytes: number };

/** What goes wrong with any service. */
export type ServiceProblem =
  | NetworkProblem
  /** The token is wrong, revoked or expired. */
  | { kind: 'unauthorised' }
  /** What was asked for is gone, or there is no such service at this address. */
  | { kind: 'notFound' }
  /** A list did not end within so many pages: nothing of it was taken that is not taken page by page. */
  | { kind: 'endless'; pages: number }
  /** A web page or something else that such a service does not answer. */
  | { kind: 'unexpectedAnswer' }
  | { kind: 'rateLimited'; retryAfterSeconds: number | null }
  | { kind: 'serverError'; status: number };
