import { useTranslation } from 'react-i18next';
import { dotted, listed } from '../../../contract/model/isolated.ts';
import { useApp } from '../../store.ts';

/** Rows beyond these are counted only. */
const mostRows = 6;

/** @returns a function that shows two values of a field in words; of tables the rows that only one of them has */
export function useValueWords(): (mine: unknown, theirs: unknown) => [string, string] {
  const { t } = useTranslation();
  const agents = useApp((state) => state.agents);

  const cell = (value: unknown): string => {
    if (Array.isArray(value)) return listed(value.map(cell));
    const text = String(value);
    return agents.find(({ id }) => id === text)?.name ?? text;
  };
  const row = (value: unknown): string =>
    typeof value === 'object' && value !== null
      ? dotted(
          Object.entries(value)
            .filter(([key]) => key !== 'id')
            .map(([, part]) => cell(part)),
        )
      : String(value);
  const only = (rows: readonly unknown[], others: readonly unknown[]): string => {
    const known = new Set(others.map((one) => JSON.stringify(one)));
    const own = rows.filter((one) => !known.has(JSON.stringify(one)));
    if (own.length === 0) return t('teamSettings.conflict.rows', { count: rows.length });
    const shown = own.slice(0, mostRows).map(row);
    const left = own.length - shown.length;
    return [...shown, ...(left > 0 ? [t('teamSettings.conflict.more', { count: left })] : [])].join('\n');
  };
  const single = (value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'teamSettings.on' : 'teamSettings.off');
    return value === '' ? t('teamSettings.empty') : String(value);
  };
  return (mine, theirs) =>
    Array.isArray(mine) && Array.isArray(theirs)
      ? [only(mine, theirs), only(theirs, mine)]
      : [single(mine), single(theirs)];
}
