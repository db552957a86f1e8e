import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HelpdeskResult, HelpdeskAccount } from '../../../../contract/model/helpdesk.ts';
import type { TokenState } from '../../../../contract/model/service-token.ts';
import { api } from '../../../api.ts';
import { run } from '../../../store.ts';
import { useProblemWords } from '../../helpdesk/use-problem-words.ts';
import own from './ScreenPopSettings.module.css';

interface CheckConnectionProps {
  /** As it will be saved; empty: none. */
  url: string;
  /** A token that is not saved yet; empty: the stored one. */
  typed: string;
  token: TokenState;
  onGroups: (groups: string[]) => void;
}

/** Asks the helpdesk who one is there, before anything is saved. */
export function CheckConnection({ url, typed, token, onGroups }: CheckConnectionProps) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const [running, setRunning] = useState(false);
  const [result, setResult] = useState<HelpdeskResult<HelpdeskAccount> | null>(null);
  const hasToken = typed.trim() !== '' || token !== 'missing';

  const check = async (): Promise<void> => {
    setRunning(true);
    setResult(null);
    try {
      const checked = await api.checkHelpdesk(url, typed.trim() === '' ? null : typed);
      if (checked.ok) onGroups(checked.value.groups);
      setResult(checked.ok ? { ok: true, value: checked.value.account } : checked);
    } finally {
      setRunning(false);
    }
  };

  return (
    <div className={own.check}>
      <Button
        variant="default"
        disabled={running || url === '' || !hasToken}
        onClick={() => {
          run(check());
        }}
      >
        {t(running ? 'helpdesk.checking' : 'helpdesk.check')}
      </Button>
      <p className={own.result} role="status" data-good={result?.ok === true}>
        {result?.ok === true && (
          <>
            <IconCircleCheck size={16} aria-hidden /> {t('helpdesk.connectedAs', { name: result.value.name })}
          </>
        )}
        {result?.ok === false && (
          <>
            <IconAlertTriangle size={16} aria-hidden /> {words(result.problem)}
          </>
        )}
      </p>
    </div>
  );
}
