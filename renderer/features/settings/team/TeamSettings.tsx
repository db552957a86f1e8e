import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { listed } from '../../../../contract/model/isolated.ts';
import type { TeamFields } from '../../../../contract/settings/team-settings.ts';
import { useField } from '../../team-draft/use-field.ts';
import { Intro } from '../shared/Intro.tsx';
import { Section } from '../../../components/form/Section.tsx';
import classes from '../shared/Settings.module.css';
import { LineCell, ListCell, TextCell } from '../table/cells.tsx';
import { EditableTable, type Column } from '../table/EditableTable.tsx';
import { noteColumn } from '../table/note-column.tsx';
import { TryNumber } from './TryNumber.tsx';
import { useTrial } from './use-trial.ts';

type Agent = TeamFields['agents'][number];

/** Who is part of the team, and who is told of calls to which line. */
export function TeamSettings() {
  return (
    <div className={classes.sections}>
      <Agents />
      <Notify />
    </div>
  );
}

/** The agents, each with what tells that a call is theirs. */
export function Agents() {
  const { t } = useTranslation();
  const { value, set, problems } = useField('agents');
  const text = (key: 'name' | 'email', width: number): Column<Agent> => ({
    key,
    label: t(`team.${key}`),
    width,
    cell: (row, change, cell) => (
      <TextCell
        cell={cell}
        value={row[key]}
        onChange={(typed) => {
          change({ [key]: typed });
        }}
      />
    ),
  });
  const list = (key: 'sipgateUserIds' | 'numbers', placeholder: string, width: number): Column<Agent> => ({
    key,
    label: t(`team.${key}`),
    width,
    cell: (row, change, cell) => (
      <ListCell
        cell={cell}
        placeholder={placeholder}
        values={row[key]}
        onChange={(values) => {
          change({ [key]: values });
        }}
      />
    ),
  });
  return (
    <Section id="agents">
      <Intro id="agents" heading={t('team.agents')} text={t('team.agentsIntro')} />
      <EditableTable
        name="agents"
        label={t('team.agents')}
        rows={value}
        onChange={set}
        columns={[
          text('name', 23),
          text('email', 27),
          list('sipgateUserIds', t('team.usersPlaceholder'), 23),
          list('numbers', t('table.numberPlaceholder'), 27),
        ]}
        problems={problems}
        empty={t('team.noAgents')}
        addLabel={t('team.addAgent')}
        newRow={() => ({
          id: `agent-${crypto.randomUUID().slice(0, 8)}`,
          name: '',
          email: '',
          sipgateUserIds: [],
          numbers: [],
        })}
      />
    </Section>
  );
}

function Notify() {
  const { t } = useTranslation();
  const { value: agents } = useField('agents');
  const { value, set, problems } = useField('notify');
  const trial = useTrial('told');
  const result = trial.result?.kind === 'told' ? trial.result : null;
  const names = agents.map(({ id, name }) => ({
    value: id,
    label: name.trim() === '' ? t('team.unnamed') : name,
  }));
  const columns: Column<TeamFields['notify'][number]>[] = [
    {
      key: 'destination',
      label: t('team.line'),
      width: 30,
      cell: (row, change, cell) => (
        <LineCell
          cell={cell}
          placeholder={t('table.numberPlaceholder')}
          value={row.destination}
          onChange={(destination) => {
            change({ destination });
          }}
        />
      ),
    },
    {
      key: 'agentIds',
      label: t('team.told'),
      width: 35,
      cell: (row, change, cell) => {
        const gone = row.agentIds.filter((id) => !agents.some((agent) => agent.id === id));
        return (
          <MultiSelect
            {...cell}
            error={cell['aria-invalid'] === true}
            data={[...names, ...gone.map((id) => ({ value: id, label: t('team.gone', { id }) }))]}
            value={row.agentIds}
            onChange={(agentIds) => {
              change({ agentIds });
            }}
          />
        );
      },
    },
    noteColumn(t('table.note'), 35),
  ];
  return (
    <Section id="notify">
      <Intro id="notify" heading={t('team.notify')} text={t('team.notifyIntro')} />
      <TryNumber
        heading={t('team.try')}
        hint={t('team.tryHint')}
        label={t('team.tryNumber')}
        placeholder={t('table.numberPlaceholder')}
        typed={trial.typed}
        onType={trial.type}
        trial={trial.result}
      >
        {result ? (
          <>
            <strong>{result.agents.length === 0 ? t('team.result.nobody') : listed(result.agents)}</strong>
            <span>
              {result.everybody
                ? t('team.result.everybody')
                : t('team.result.rows', {
                    count: result.rows.length,
                    rows: listed(result.rows.map((row) => String(row + 1))),
                  })}
            </span>
          </>
        ) : (
          t('table.noNumber')
        )}
      </TryNumber>
      <EditableTable
        name="notify"
        label={t('team.notify')}
        rows={value}
        onChange={set}
        columns={columns}
        problems={problems}
        empty={t('team.noRules')}
        addLabel={t('team.addRule')}
        newRow={() => ({ destination: '', agentIds: [], note: '' })}
        marked={result?.rows ?? []}
      />
    </Section>
  );
}
