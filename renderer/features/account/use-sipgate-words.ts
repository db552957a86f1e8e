import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { SipgateProblem } from '../../../contract/sipgate.ts';
import { scopeWords } from './scope-words.ts';

/** @returns a function that says what went wrong at sipgate, in words, and what to be careful about */
export function useSipgateWords(): (problem: SipgateProblem) => string {
  const { t } = useTranslation();
  return (problem) => {
    const text = wordsOf(problem, t);
    const { detail } = problem;
    const said = detail === '' ? text : t('sipgateProblem.said', { text, detail });
    return problem.perhapsDone ? `${said} ${t('sipgateProblem.perhapsDone')}` : said;
  };
}

function wordsOf(problem: SipgateProblem, t: TFunction): string {
  switch (problem.kind) {
    case 'notReachable':
      return t(`sipgateProblem.${problem.cause}`);
    case 'timeout':
      return t('sipgateProblem.timeout', { seconds: problem.seconds });
    case 'forbidden':
      return problem.scope === null
        ? t('sipgateProblem.forbidden')
        : t('sipgateProblem.forbiddenScope', { scope: problem.scope, what: t(scopeWords[problem.scope]) });
    case 'redirected':
      return problem.to === ''
        ? t('sipgateProblem.redirected')
        : t('sipgateProblem.redirectedTo', { to: problem.to });
    case 'rateLimited':
      return problem.retryAfterSeconds === null
        ? t('sipgateProblem.rateLimited')
        : t('sipgateProblem.rateLimitedFor', { count: problem.retryAfterSeconds });
    case 'serverError':
    case 'invalid':
      return t(`sipgateProblem.${problem.kind}`, { status: problem.status });
    case 'unauthorised':
    case 'noCredit':
    case 'notFound':
    case 'notSipgate':
      return t(`sipgateProblem.${problem.kind}`);
  }
}
