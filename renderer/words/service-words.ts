import type { TFunction } from 'i18next';
import { phrase } from '../../contract/model/isolated.ts';
import type { ProblemReport, ServiceProblem } from '../../contract/model/service-problem.ts';

/** Where a service's words for its problems are. */
type Words = 'sipgateProblem' | 'helpdeskProblem';

/** @returns what went wrong as it can with any service, in words */
export function serviceWords(problem: ServiceProblem, words: Words, t: TFunction): string {
  switch (problem.kind) {
    case 'notReachable':
      return t(`${words}.${problem.cause}`);
    case 'timeout':
      return t(`${words}.timeout`, { seconds: problem.seconds });
    case 'tooLarge':
      return t(`${words}.tooLarge`, { megabytes: problem.megabytes });
    case 'endless':
      return t(`${words}.endless`, { pages: problem.pages });
    case 'redirected':
      return problem.to === '' ? t(`${words}.redirected`) : t(`${words}.redirectedTo`, { to: problem.to });
    case 'rateLimited':
      return problem.retryAfterSeconds === null
        ? t(`${words}.rateLimited`)
        : t(`${words}.rateLimitedFor`, { count: problem.retryAfterSeconds });
    case 'serverError':
      return t(`${words}.serverError`, { status: problem.status });
    case 'unauthorised':
    case 'notFound':
    case 'unexpectedAnswer':
      return t(`${words}.${problem.kind}`);
  }
}

/** @returns the same words with what was said about it, and what to be careful about */
export function withReport(text: string, report: ProblemReport, words: Words, t: TFunction): string {
  const { detail, perhapsDone } = report;
  const said = detail === '' ? text : t(`${words}.said`, { text, detail });
  return perhapsDone ? phrase`${said} ${t(`${words}.perhapsDone`)}` : said;
}
