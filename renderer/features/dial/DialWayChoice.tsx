import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dialWaySchema, type DialWay } from '../../../contract/settings/dial-way.ts';
import type { DialWayState } from '../../../contract/model/dialling.ts';
import { api } from '../../api.ts';
import { run } from '../../store.ts';
import classes from './DialDialog.module.css';
import { SipgatePhone } from './SipgatePhone.tsx';

interface DialWayChoiceProps {
  /** Null until the system has answered. */
  ways: readonly DialWayState[] | null;
  way: DialWay;
  /** The number that is dialled, as it is read. */
  label: string;
}

/** How numbers are dialled, and what the system does then. The choice is kept. */
export function DialWayChoice({ ways, way, label }: DialWayChoiceProps) {
  const { t } = useTranslation();
  const chosen = ways?.find((it) => it.way === way);
  return (
    <div className={classes.way}>
      <div className={classes.wayRow}>
        <span className={classes.label}>{t('dial.way')}</span>
        <SegmentedControl
          aria-label={t('dial.way')}
          value={way}
          data={dialWaySchema.options.map((value) => ({
            value,
            label: value === 'sipgate' ? t('sipgateDial.way') : `${value}:`,
          }))}
          onChange={(value) => {
            run(api.savePreferences({ dialWith: dialWaySchema.parse(value) }));
          }}
        />
      </div>
      <p className={classes.hint} data-bad={chosen?.isKlingel === true || (chosen?.block ?? null) !== null}>
        {chosen && <WayWords state={chosen} label={label} />}
      </p>
      {chosen?.way === 'sipgate' && chosen.block === null && <SipgatePhone />}
    </div>
  );
}

function WayWords({
  state: { way, program, isKlingel, block },
  label,
}: {
  state: DialWayState;
  label: string;
}) {
  const { t } = useTranslation();
  if (block !== null) return t(`sipgateDial.${block}`);
  if (way === 'sipgate') return t('sipgateDial.hint', { label });
  if (isKlingel) return t('dial.wayIsKlingel', { way });
  return program === null ? t('dial.wayUnknown', { way }) : t('dial.wayProgram', { way, program });
}
