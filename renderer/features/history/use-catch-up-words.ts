import { useTranslation } from 'react-i18next';
import { phrase } from '../../../contract/model/isolated.ts';
import type { CatchUpStatus } from '../../../contract/model/catch-up.ts';
import { formatMoment } from '../../format.ts';
import { useApp } from '../../store.ts';
import { useSipgateWords } from '../../words/use-sipgate-words.ts';

/** @returns a function that says how far the app is with sipgate's history */
export function useCatchUpWords(): (status: CatchUpStatus) => string {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const problemWords = useSipgateWords();
  return (status) => {
    switch (status.state) {
      case 'off':
      case 'running':
      case 'unavailable':
        return t(`catchUp.${status.state}`);
      case 'failed':
        return t('catchUp.failed', { text: problemWords(status.problem) });
      case 'done': {
        const { found, at, from, cut } = status;
        const said =
          found > 0
            ? t('catchUp.found', { count: found })
            : t('catchUp.none', { at: formatMoment(at, language) });
        return cut ? phrase`${said} ${t('catchUp.cut', { from: formatMoment(from, language) })}` : said;
      }
    }
  };
}
