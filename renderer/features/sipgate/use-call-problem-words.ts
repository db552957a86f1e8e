import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { SipgateProblem } from '../../../contract/sipgate.ts';

/** @returns a function that says in a sentence or two why sipgate did not do what it was asked for with a call */
export function useCallProblemWords(): (problem: SipgateProblem) => string {
  const { t } = useTranslation();
  return (problem) => {
    const text = wordsOf(problem, t);
    const { detail } = problem;
    const said = problem.kind === 'invalid' && detail !== '' ? t('callProblem.said', { text, detail }) : text;
    return problem.perhapsDone ? `${said} ${t('callProblem.perhapsDone')}` : said;
  };
}

function wordsOf(problem: SipgateProblem, t: TFunction): string {
  switch (problem.kind) {
    case 'notReachable':
      return t(`callProblem.${problem.cause}`);
    case 'timeout':
      return t('callProblem.timeout', { seconds: problem.seconds });
    case 'forbidden':
      return problem.scope === null
        ? t('callProblem.forbidden')
        : t('callProblem.forbiddenScope', { scope: problem.scope });
    case 'serverError':
    case 'invalid':
      return t(`callProblem.${problem.kind}`, { status: problem.status });
    case 'unauthorised':
    case 'noCredit':
    case 'notFound':
    case 'redirected':
    case 'rateLimited':
    case 'notSipgate':
      return t(`callProblem.${problem.kind}`);
  }
}
