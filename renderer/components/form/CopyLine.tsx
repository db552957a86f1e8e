import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCopy } from '../../use-copy.ts';
import classes from './CopyLine.module.css';

interface CopyLineProps {
  /** What the text is; read out, not shown. */
  name: string;
  text: string;
  /** What the button is called where "copy" does not say enough. */
  buttonName?: string;
}

/** A text to take elsewhere: read-only, with a button that copies it. */
export function CopyLine({ name, text, buttonName }: CopyLineProps) {
  const { t } = useTranslation();
  const { state, copy } = useCopy(text);
  return (
    <div className={classes.line}>
      <output className={classes.text} aria-label={name} title={text}>
        {text}
      </output>
      <Button
        variant="default"
        aria-label={buttonName}
        leftSection={
          state === 'copied' ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
        }
        onClick={copy}
      >
        {t(`settings.${state}`)}
      </Button>
    </div>
  );
}
