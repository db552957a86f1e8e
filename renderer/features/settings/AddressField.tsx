import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCopy } from '../../use-copy.ts';
import classes from './SettingsPage.module.css';

interface AddressFieldProps {
  label: string;
  address: string;
  hint?: string;
}

/** An address to take elsewhere: read-only, with a button that copies it. */
export function AddressField({ label, address, hint }: AddressFieldProps) {
  const { t } = useTranslation();
  const { state, copy } = useCopy(address);
  return (
    <div className={classes.field}>
      <span className={classes.label}>{label}</span>
      <div className={classes.address}>
        <output className={classes.value} aria-label={label} title={address}>
          {address}
        </output>
        <Button
          variant="default"
          leftSection={
            state === 'copied' ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
          }
          onClick={copy}
        >
          {t(`settings.${state}`)}
        </Button>
      </div>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
    </div>
  );
}
