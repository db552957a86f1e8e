import { useTranslation } from 'react-i18next';
import type { ControlBlock } from '../../../contract/model/call-control.ts';
import { useSipgateWords } from '../../words/use-sipgate-words.ts';

/** @returns a function that says why something cannot be done with a call */
export function useBlockWords(): (block: ControlBlock) => string {
  const { t } = useTranslation();
  const problemWords = useSipgateWords();
  return (block) => {
    switch (block.kind) {
      case 'checking':
        return t('control.block.checking');
      case 'scope':
        return t('control.block.scope', { scope: block.scope });
      case 'notListed':
        return t(block.mayListNone ? 'control.block.notListedNeo' : 'control.block.notListed');
      case 'notAsked':
        return t('control.block.notAsked', { text: problemWords(block.problem) });
    }
  };
}
