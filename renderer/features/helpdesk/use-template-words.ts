import { useTranslation } from 'react-i18next';
import type { UrlTemplateProblem } from '../../../contract/model/helpdesk.ts';

/** @returns a function that says why a URL template cannot be used */
export function useTemplateWords(): (problem: UrlTemplateProblem) => string {
  const { t } = useTranslation();
  return (problem) =>
    problem.code === 'unknownPlaceholder'
      ? t('templateProblem.unknownPlaceholder', { name: problem.name })
      : t(`templateProblem.${problem.code}`);
}
