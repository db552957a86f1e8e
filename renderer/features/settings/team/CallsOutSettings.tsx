import { useTranslation } from 'react-i18next';
import type { NumberTrial } from '../../../../contract/model/number-trial.ts';
import type { TeamFields } from '../../../../contract/settings/team-settings.ts';
import { LineSetting } from './LineSetting.tsx';
import { useField } from '../../team-draft/use-field.ts';
import { Intro } from '../shared/Intro.tsx';
import classes from '../shared/Settings.module.css';
import { LineCell, TextCell } from '../table/cells.tsx';
import { EditableTable, type Column } from '../table/EditableTable.tsx';
import { TryNumber } from './TryNumber.tsx';
import { useTrial } from './use-trial.ts';

type Route = TeamFields['outbound.routes'][number];

/** Which caller ID is shown to whom. */
export function CallsOutSettings() {
  const { t } = useTranslation();
  const { value, set, problems } = useField('outbound.routes');
  const trial = useTrial('out');
  const result = trial.result?.kind === 'out' ? trial.result : null;
  const column = (
    key: 'destination' | 'callerId' | 'note',
    label: string,
    placeholder: string,
    width: number,
  ): Column<Route> => ({
    key,
    label,
    width,
    cell: (row, change, cell) => {
      // The shown number is one of the team's.
      const Cell = key === 'callerId' ? LineCell : TextCell;
      return (
        <Cell
          cell={cell}
          placeholder={placeholder}
          value={row[key]}
          onChange={(text) => {
            change({ [key]: text });
          }}
        />
      );
    },
  });

  return (
    <>
      <Intro id="routes" heading={t('callsOut.routes')} text={t('callsOut.intro')} />
      <TryNumber
        heading={t('callsOut.try')}
        hint={t('callsOut.tryHint')}
        label={t('callsOut.tryNumber')}
        placeholder={t('table.numberPlaceholder')}
        typed={trial.typed}
        onType={trial.type}
        trial={trial.result}
      >
        {result ? <Result result={result} /> : t('table.noNumber')}
      </TryNumber>
      <EditableTable
        name="routes"
        label={t('callsOut.routes')}
        rows={value}
        onChange={set}
        columns={[
          column('destination', t('callsOut.destination'), t('callsOut.destinationPlaceholder'), 30),
          column('callerId', t('callsOut.callerId'), t('table.numberPlaceholder'), 30),
          column('note', t('table.note'), '', 40),
        ]}
        problems={problems}
        ordered
        empty={t('callsOut.empty')}
        addLabel={t('callsOut.add')}
        newRow={() => ({ destination: '', callerId: '', note: '' })}
        marked={result?.row === null || result === null ? [] : [result.row]}
      />
      <div className={classes.intro}>
        <LineSetting field="outbound.defaultCallerId" />
      </div>
    </>
  );
}

function Result({ result }: { result: NumberTrial & { kind: 'out' } }) {
  const { t } = useTranslation();
  const { callerId, row, why, number } = result;
  const reason =
    why === 'rule' || why === 'badCallerId'
      ? row === null
        ? t(`callsOut.result.${why}Default`)
        : t(`callsOut.result.${why}`, { row: row + 1 })
      : t(`callsOut.result.${why}`);
  return (
    <>
      <strong>
        {callerId === null ? t('callsOut.result.leftAlone') : t('callsOut.result.shows', { callerId })}
      </strong>
      <span>{t('callsOut.result.because', { number: number.label, reason })}</span>
    </>
  );
}
