import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PasswordAnswer } from '../../../contract/model/admin.ts';
import { saidBy } from '../../store.ts';
import { useNow } from '../../use-now.ts';

/** A password that is being checked, and what came of it. */
interface PasswordCheck {
  isRunning: boolean;
  /** No other one is looked at yet. */
  mustWait: boolean;
  /** What is wrong; null: nothing, so far as is known. */
  error: string | null;
  /** @returns whether it was the right one */
  check: (asked: Promise<PasswordAnswer>) => Promise<boolean>;
  /** Another one is being typed. */
  forget: () => void;
}

/** Follows the check of a password, with the words for what came of it and for the time until the next one. */
export function usePassword(): PasswordCheck {
  const { t } = useTranslation();
  const [isRunning, setIsRunning] = useState(false);
  const [answer, setAnswer] = useState<PasswordAnswer | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [openAt, setOpenAt] = useState(0);
  const now = useNow(openAt > 0);
  const seconds = Math.max(0, Math.ceil((openAt - now) / 1_000));
  const mustWait = seconds > 0;

  const wordsFor = (it: PasswordAnswer): string | null => {
    if (it.ok) return null;
    if (it.why === 'unreadable') return t('admin.state.unreadable');
    if (!mustWait) return it.waitSeconds > 0 ? t('admin.again') : t('admin.wrong');
    return t(it.why === 'wrong' ? 'admin.wrongWait' : 'admin.wait', { count: seconds });
  };

  return {
    isRunning,
    mustWait,
    error: failure !== null ? t('admin.notSaved', { message: failure }) : answer && wordsFor(answer),
    async check(asked) {
      setIsRunning(true);
      setFailure(null);
      try {
        const given = await asked;
        setAnswer(given);
        setOpenAt('waitSeconds' in given ? Date.now() + given.waitSeconds * 1_000 : 0);
        return given.ok;
      } catch (error) {
        setAnswer(null);
        setFailure(saidBy(error));
        return false;
      } finally {
        setIsRunning(false);
      }
    },
    forget() {
      setFailure(null);
      if (!mustWait) setAnswer(null);
    },
  };
}
