import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { HelpdeskProblem } from '../../../contract/helpdesk.ts';

/** @returns a function that says what went wrong at the helpdesk, in words, and what to be careful about */
export function useProblemWords(): (problem: HelpdeskProblem) => string {
  const { t } = useTranslation();
  return (problem) => {
    const text = wordsOf(problem, t);
    const { detail } = problem;
    const said = detail === '' ? text : t('helpdeskProblem.said', { text, detail });
    return problem.perhapsDone ? `${said} ${t('helpdeskProblem.perhapsDone')}` : said;
  };
}

function wordsOf(problem: HelpdeskProblem, t: TFunction): string {
  switch (problem.kind) {
    case 'notReachable':
      return t(`helpdeskProblem.${problem.cause}`);
    case 'timeout':
      return t('helpdeskProblem.timeout', { seconds: problem.seconds });
    case 'forbidden':
      return problem.permission === null
        ? t('helpdeskProblem.forbidden')
        : t('helpdeskProblem.forbiddenPermission', { permission: problem.permission });
    case 'redirected':
      return problem.to === ''
        ? t('helpdeskProblem.redirected')
        : t('helpdeskProblem.redirectedTo', { to: problem.to });
    case 'rateLimited':
      return problem.retryAfterSeconds === null
        ? t('helpdeskProblem.rateLimited')
        : t('helpdeskProblem.rateLimitedFor', { count: problem.retryAfterSeconds });
    case 'serverError':
      return t('helpdeskProblem.serverError', { status: problem.status });
    case 'unauthorised':
    case 'notFound':
    case 'notZammad':
    case 'invalid':
    case 'timeAccountingOff':
      return t(`helpdeskProblem.${problem.kind}`);
  }
}
