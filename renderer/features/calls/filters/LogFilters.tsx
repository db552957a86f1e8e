import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../../../contract/model/calls/call.ts';
import type { LogChoices, LogQuery } from '../../../../contract/model/calls/log-query.ts';
import { outcomes as allOutcomes } from '../../../../contract/model/calls/outcomes.ts';
import { everything } from '../../../../contract/model/calls/whole-log.ts';
import { api } from '../../../api.ts';
import { formatSpan } from '../../../format.ts';
import { run, useApp } from '../../../store.ts';
import { FilterMenu } from './FilterMenu.tsx';
import classes from './LogFilters.module.css';
import { changeQuery, useCallerLog } from '../caller-log/caller-log-store.ts';
import { useNumberWords } from '../../../components/call/use-party.ts';

/** What narrows the caller log down, what it is set to, and how many conversations that leaves. */
export function LogFilters() {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const query = useCallerLog((state) => state.query);
  const { total, all } = useCallerLog((state) => state.window);
  const words = useNumberWords();
  const { choices, refresh } = useChoices(query.person !== null || query.line !== null);
  const { people, person } = usePerson(choices, query);
  const outcome = outcomeGroups.find(({ outcomes }) => outcomes.join() === query.outcomes.join());
  const isFiltered = query !== everything && JSON.stringify(query) !== JSON.stringify(everything);
  const numbers = { total: total.toLocaleString(language), all: all.toLocaleString(language) };
  return (
    <div className={classes.bar} role="group" aria-label={t('log.filters')}>
      <button
        type="button"
        className={classes.toggle}
        aria-pressed={query.openOnly}
        onClick={() => {
          changeQuery({ openOnly: !query.openOnly });
        }}
      >
        {t('log.open')}
      </button>
      <FilterMenu
        label={t('log.direction')}
        any={t('log.anyDirection')}
        options={[
          { value: 'in', label: t('calls.incoming') },
          { value: 'out', label: t('calls.outgoing') },
        ]}
        value={query.direction}
        onChange={(value) => {
          changeQuery({ direction: value === 'in' || value === 'out' ? value : null });
        }}
      />
      <FilterMenu
        label={t('log.outcome')}
        any={t('log.anyOutcome')}
        options={outcomeGroups.map(({ word }) => ({ value: word, label: t(`callStatus.${word}`) }))}
        value={outcome?.word ?? null}
        onChange={(value) => {
          changeQuery({ outcomes: outcomeGroups.find(({ word }) => word === value)?.outcomes ?? [] });
        }}
      />
      <FilterMenu
        label={t('log.person')}
        any={t('log.anyPerson')}
        options={people}
        value={person}
        onOpen={refresh}
        onChange={(value) => {
          const kind = choices.agents.some(({ id }) => id === value) ? 'agent' : 'user';
          changeQuery({ person: value === null ? null : { kind, id: value } });
        }}
      />
      <FilterMenu
        label={t('log.line')}
        any={t('log.anyLine')}
        options={choices.lines.map((line) => ({ value: line.number ?? '', label: words(line) }))}
        value={query.line}
        onOpen={refresh}
        onChange={(line) => {
          changeQuery({ line });
        }}
      />
      {query.span && (
        <span className={classes.filter} data-active>
          <span className={classes.choose}>{formatSpan(query.span, language)}</span>
          <button
            type="button"
            className={classes.remove}
            aria-label={t('log.removeFilter', { filter: t('log.span') })}
            onClick={() => {
              changeQuery({ span: null });
            }}
          >
            <IconX size={14} aria-hidden />
          </button>
        </span>
      )}
      {isFiltered && (
        <button
          type="button"
          className={classes.clear}
          onClick={() => {
            changeQuery(everything);
          }}
        >
          {t('log.clearFilters')}
        </button>
      )}
      <span className={classes.count} role="status">
        {isFiltered ? t('log.countOf', numbers) : t('log.count', { count: all, formatted: numbers.all })}
      </span>
    </div>
  );
}

/** Those that read the same are chosen together. */
const outcomeGroups = allOutcomes.flatMap((word): { word: Outcome; outcomes: Outcome[] }[] => {
  if (word === 'cancelled') return [];
  return [{ word, outcomes: word === 'unreachable' ? ['unreachable', 'cancelled'] : [word] }];
});

/** What the filters can be set to; asked for anew when somebody looks. */
function useChoices(isNeeded: boolean): { choices: LogChoices; refresh: () => void } {
  const [choices, setChoices] = useState<LogChoices>({ agents: [], users: [], lines: [] });
  const refresh = (): void => {
    run(api.getCallerLogChoices().then(setChoices));
  };
  useEffect(() => {
    if (isNeeded) run(api.getCallerLogChoices().then(setChoices));
  }, [isNeeded]);
  return { choices, refresh };
}

function usePerson({ agents, users }: LogChoices, { person }: LogQuery) {
  const people =
    agents.length > 0
      ? agents.map(({ id, name }) => ({ value: id, label: name }))
      : users.map((name) => ({ value: name, label: name }));
  return { people, person: person?.id ?? null };
}
