import { useTranslation } from 'react-i18next';
import type { SettingsFileFault } from '../../contract/team-settings.ts';

/** @returns a function that says why an edited settings.json could not be taken in */
export function useFaultWords(): (fault: SettingsFileFault) => string {
  const { t } = useTranslation();
  return (fault) => {
    switch (fault.kind) {
      case 'syntax':
        return t('fileFault.syntax', { line: fault.line });
      case 'value':
        return fault.key === '' ? t('fileFault.object') : t('fileFault.value', { key: fault.key });
      case 'newer':
        return t('fileFault.newer');
      case 'system':
        return t('fileFault.system', { message: fault.message });
    }
  };
}
