import { useTranslation } from 'react-i18next';
import type { TeamFields } from '../../../../contract/settings/team-settings.ts';
import { useField } from '../../team-draft/use-field.ts';
import { Intro } from '../shared/Intro.tsx';
import { ChoiceCell, TextCell } from '../table/cells.tsx';
import { EditableTable, type Column } from '../table/EditableTable.tsx';
import { noteColumn } from '../table/note-column.tsx';
import { TryNumber } from './TryNumber.tsx';
import { useTrial } from './use-trial.ts';

type Blocked = TeamFields['inbound.blocked'][number];

const answers = ['busy', 'rejected', 'voicemail'] as const;

/** Callers who are turned away. */
export function CallsInSettings() {
  const { t } = useTranslation();
  const { value, set, problems } = useField('inbound.blocked');
  const trial = useTrial('in');
  const result = trial.result?.kind === 'in' ? trial.result : null;
  const columns: Column<Blocked>[] = [
    {
      key: 'callerId',
      label: t('callsIn.callerId'),
      width: 32,
      cell: (row, change, cell) => (
        <TextCell
          cell={cell}
          placeholder={t('callsIn.callerIdPlaceholder')}
          value={row.callerId}
          onChange={(callerId) => {
            change({ callerId });
          }}
        />
      ),
    },
    {
      key: 'answer',
      label: t('callsIn.answer'),
      width: 32,
      cell: (row, change, cell) => (
        <ChoiceCell
          cell={cell}
          value={row.answer}
          choices={answers.map((answer) => ({ value: answer, label: t(`callsIn.answers.${answer}`) }))}
          onChange={(answer) => {
            change({ answer });
          }}
        />
      ),
    },
    noteColumn(t('table.note'), 36),
  ];

  return (
    <>
      <Intro id="blocked" heading={t('callsIn.blocked')} text={t('callsIn.intro')} />
      <TryNumber
        heading={t('callsIn.try')}
        hint={t('callsIn.tryHint')}
        label={t('callsIn.tryNumber')}
        placeholder={t('table.numberPlaceholder')}
        typed={trial.typed}
        onType={trial.type}
        trial={trial.result}
      >
        {result ? (
          <>
            <strong>
              {result.blocked
                ? t(`callsIn.result.${result.blocked.how}`, { row: result.blocked.row + 1 })
                : t('callsIn.result.rings')}
            </strong>
            <span>{result.number.withheld ? t('calls.withheld') : result.number.label}</span>
          </>
        ) : (
          t('table.noNumber')
        )}
      </TryNumber>
      <EditableTable
        name="blocked"
        label={t('callsIn.blocked')}
        rows={value}
        onChange={set}
        columns={columns}
        problems={problems}
        ordered
        empty={t('callsIn.empty')}
        addLabel={t('callsIn.add')}
        newRow={(): Blocked => ({ callerId: '', answer: 'busy', note: '' })}
        marked={result?.blocked ? [result.blocked.row] : []}
      />
    </>
  );
}
