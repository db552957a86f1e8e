import { Button } from '@mantine/core';
import { IconPhoneX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DialRequest } from '../../../contract/model/dialling.ts';
import classes from './DialDialog.module.css';

interface DialRefusedProps {
  request: Extract<DialRequest, { kind: 'refused' }>;
  onClose: () => void;
}

/** Why there is nothing to dial; what was read is shown as text. */
export function DialRefused({ request: { source, reason, shown }, onClose }: DialRefusedProps) {
  const { t } = useTranslation();
  return (
    <>
      <h2 id="dial-title" className={classes.title}>
        <IconPhoneX className={classes.bad} size={18} aria-hidden />
        {t(reason === 'nothingFound' ? `dial.nothing.${source}` : 'dial.refused')}
      </h2>
      {shown !== '' && (
        <p className={classes.shown}>
          <bdi>{shown}</bdi>
        </p>
      )}
      <p className={classes.text}>{t(`dial.refusal.${reason}`)}</p>
      <div className={classes.buttons}>
        <Button data-first-focus onClick={onClose}>
          {t('dial.close')}
        </Button>
      </div>
    </>
  );
}
