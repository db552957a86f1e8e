import { useTranslation } from 'react-i18next';
import { phrase } from '../../../contract/model/isolated.ts';
import type { TestCallResult } from '../../../contract/model/guide.ts';
import { useTunnelWords } from '../tunnel/use-tunnel-words.ts';

/** One thing that a Test call showed. */
export interface Finding {
  good: boolean;
  text: string;
}

/** @returns a function that puts into words what came of a Test call: how it came here, and how it is announced */
export function useTestCallWords(): (result: TestCallResult) => Finding[] {
  const { t } = useTranslation();
  const { problem } = useTunnelWords();
  const bad = (text: string): Finding[] => [{ good: false, text }];
  return (result) => {
    if (!result.ok) {
      switch (result.why) {
        case 'turnedAway':
          return bad(t('testCall.turnedAway', { status: result.status }));
        case 'notSent':
          return bad(t('testCall.notSent', { message: result.message }));
        case 'unreachable':
          return bad(phrase`${t('testCall.unreachable')} ${problem(result.problem)}`);
        case 'notListening':
        case 'switchedOff':
        case 'elsewhere':
          return bad(t(`testCall.${result.why}`));
      }
    }
    const { way, milliseconds, announced, quiet } = result;
    const arrival = {
      good: true,
      text: t(way === 'public' ? 'testCall.arrived' : 'testCall.arrivedLocally', { milliseconds }),
    };
    if (announced !== null) return [arrival, { good: true, text: t(`testCall.${announced}`) }];
    return quiet === null ? [arrival] : [arrival, ...bad(t(`testCall.quiet.${quiet}`))];
  };
}
