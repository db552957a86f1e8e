import { useTranslation } from 'react-i18next';
import type { SettingsFileFault } from '../../contract/settings/team-settings.ts';

/** @returns a function that says why a file of settings could not be taken in */
export function useFaultWords(): (fault: SettingsFileFault, file?: string) => string {
  const { t } = useTranslation();
  return (fault, file = 'settings.json') => {
    switch (fault.kind) {
      case 'syntax':
        return t('fileFault.syntax', { file, line: fault.line });
      case 'value':
        return fault.key === ''
          ? t('fileFault.object', { file })
          : t('fileFault.value', { file, key: fault.key });
      case 'newer':
        return t('fileFault.newer', { file });
      case 'system':
        return t('fileFault.system', { file, message: fault.message });
    }
  };
}
