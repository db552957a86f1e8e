import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { HelpdeskProblem } from '../../../contract/model/helpdesk.ts';
import { serviceWords, withReport } from '../../words/service-words.ts';

/** @returns a function that says what went wrong at the helpdesk, in words, and what to be careful about */
export function useProblemWords(): (problem: HelpdeskProblem) => string {
  const { t } = useTranslation();
  return (problem) => withReport(wordsOf(problem, t), problem, 'helpdeskProblem', t);
}

function wordsOf(problem: HelpdeskProblem, t: TFunction): string {
  switch (problem.kind) {
    case 'forbidden':
      return problem.permission === null
        ? t('helpdeskProblem.forbidden')
        : t('helpdeskProblem.forbiddenPermission', { permission: problem.permission });
    case 'invalid':
    case 'timeAccountingOff':
      return t(`helpdeskProblem.${problem.kind}`);
    case 'notReachable':
    case 'timeout':
    case 'redirected':
    case 'tooLarge':
    case 'endless':
    case 'unauthorised':
    case 'notFound':
    case 'unexpectedAnswer':
    case 'rateLimited':
    case 'serverError':
      return serviceWords(problem, 'helpdeskProblem', t);
  }
}
