import { useTranslation } from 'react-i18next';
import type { NumberView } from '../../../contract/caller-log.ts';

/** @returns a function that puts a number into words, where there is none to read included */
export function useNumberWords(): (number: NumberView) => string {
  const { t } = useTranslation();
  return ({ label, withheld }) => label ?? t(withheld ? 'calls.withheld' : 'calls.unknown');
}
