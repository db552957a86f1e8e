import { useTranslation } from 'react-i18next';
import { knownFailures, type KnownFailure } from '../../contract/model/known-failure.ts';

/** @returns a function that says why a command failed: in words of its own where there are any, otherwise as main said it */
export function useFailureWords(): (message: string) => string {
  const { t } = useTranslation();
  return (message) => (isKnown(message) ? t(`failure.${message}`) : message);
}

function isKnown(message: string): message is KnownFailure {
  return (knownFailures as readonly string[]).includes(message);
}
