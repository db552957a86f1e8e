import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { TelephonyProblem } from '../../contract/model/telephony.ts';
import { serviceWords, withReport } from './service-words.ts';
import { scopeWords } from './scope-words.ts';

/** @returns a function that says what went wrong at sipgate, in words, and what to be careful about */
export function useSipgateWords(): (problem: TelephonyProblem) => string {
  const { t } = useTranslation();
  return (problem) => withReport(wordsOf(problem, t), problem, 'sipgateProblem', t);
}

function wordsOf(problem: TelephonyProblem, t: TFunction): string {
  switch (problem.kind) {
    case 'forbidden':
      return problem.scope === null
        ? t('sipgateProblem.forbidden')
        : t('sipgateProblem.forbiddenScope', { scope: problem.scope, what: t(scopeWords[problem.scope]) });
    case 'invalid':
      return t('sipgateProblem.invalid', { status: problem.status });
    case 'noCredit':
      return t(`sipgateProblem.${problem.kind}`);
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
      return serviceWords(problem, 'sipgateProblem', t);
  }
}
