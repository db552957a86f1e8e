import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TestCallResult } from '../../../contract/model/guide.ts';
import { api } from '../../api.ts';
import { run, useApp } from '../../store.ts';
import { WordsAndControls } from '../../components/form/Row.tsx';
import { Section, SectionHeading } from '../../components/form/Section.tsx';
import classes from './TestCall.module.css';
import { useTestCallWords } from './use-test-call-words.ts';

/**
 * Calls this desktop as sipgate would, and says what came of it.
 * @param isMain whether that is what its page is for
 */
export function TestCall({ isMain }: { isMain: boolean }) {
  const { t } = useTranslation();
  const words = useTestCallWords();
  const publicUrl = useApp((state) => state.status.publicUrl);
  const [isRunning, setIsRunning] = useState(false);
  const [result, setResult] = useState<TestCallResult | null>(null);

  const make = async (): Promise<void> => {
    setIsRunning(true);
    setResult(null);
    try {
      setResult(await api.makeTestCall());
    } finally {
      setIsRunning(false);
    }
  };

  return (
    <Section id="test-call">
      <WordsAndControls
        words={
          <SectionHeading
            small
            id="test-call"
            heading={t('testCall.heading')}
            intro={publicUrl === '' ? t('testCall.loopback') : t('testCall.public', { url: publicUrl })}
          />
        }
      >
        <Button
          variant={isMain ? 'filled' : 'default'}
          disabled={isRunning}
          onClick={() => {
            run(make());
          }}
        >
          {t(isRunning ? 'testCall.making' : 'testCall.make')}
        </Button>
      </WordsAndControls>
      <div className={classes.result} role="status">
        {result !== null &&
          words(result).map(({ good, text }) => (
            <p key={text} className={classes.line} data-good={good}>
              {good ? <IconCircleCheck size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />}
              <span>{text}</span>
            </p>
          ))}
      </div>
    </Section>
  );
}
