import { Button } from '@mantine/core';
import { IconArrowDownLeft, IconArrowUpRight, IconListSearch } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dotted } from '../../../contract/model/isolated.ts';
import type { RequestSummary } from '../../../contract/model/request.ts';
import { EmptyState } from '../../components/page/EmptyState.tsx';
import { formatMoment } from '../../format.ts';
import { useApp } from '../../store.ts';
import { RequestDetails } from './RequestDetails.tsx';
import classes from './Requests.module.css';
import { countedWith } from './counted-with.ts';
import { useRequests } from './use-requests.ts';

/** Every request to the receiver, those turned away as well; the chosen one beside the list. */
export function RequestsPage() {
  const { t } = useTranslation();
  const { list, showOlder } = useRequests();
  const [chosen, setChosen] = useState<string | null>(null);
  if (list === null) return null;
  if (list.length === 0) {
    return (
      <EmptyState icon={IconListSearch} title={t('requests.empty')}>
        {t('requests.emptyText')}
      </EmptyState>
    );
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = list.findIndex(({ id }) => id === chosen);
    const next = list[Math.max(0, Math.min(index + step, list.length - 1))];
    if (!next) return;
    setChosen(next.id);
    document.getElementById(elementId(next.id))?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <div className={classes.page}>
      <div className={classes.list}>
        <div
          role="listbox"
          aria-label={t('requests.list')}
          aria-activedescendant={chosen === null ? undefined : elementId(chosen)}
          tabIndex={0}
          className={classes.options}
          onKeyDown={onKeyDown}
        >
          {list.map((request) => (
            <RequestRow
              key={request.id}
              request={request}
              selected={request.id === chosen}
              onChoose={() => {
                setChosen(request.id);
              }}
            />
          ))}
        </div>
        {showOlder && (
          <Button variant="default" className={classes.older} onClick={showOlder}>
            {t('requests.older')}
          </Button>
        )}
      </div>
      {chosen === null ? (
        <p className={classes.hint}>{t('requests.choose')}</p>
      ) : (
        <RequestDetails key={chosen} id={chosen} />
      )}
    </div>
  );
}

interface RequestRowProps {
  request: RequestSummary;
  selected: boolean;
  onChoose: () => void;
}

function RequestRow({ request, selected, onChoose }: RequestRowProps) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const { endpoint, event, method, status, reason, milliseconds } = request;
  const counted = countedWith(request, t, language);
  const said = dotted([
    formatMoment(request.at, language),
    reason === null ? '' : t(`refusal.${reason}`),
    ...counted.words,
  ]);
  const Icon = endpoint === 'out' ? IconArrowUpRight : IconArrowDownLeft;
  return (
    <div
      id={elementId(request.id)}
      role="option"
      aria-selected={selected}
      className={classes.row}
      data-refused={status >= 400}
      onClick={onChoose}
    >
      <Icon
        size={16}
        className={classes.direction}
        role="img"
        aria-label={endpoint === null ? t('requests.none') : t(`requests.${endpoint}`)}
      />
      <span className={classes.event}>
        <span>
          {event ?? method}
          {counted.short !== '' && (
            // In words it stands in the line below, which may be cut.
            <span className={classes.count} aria-hidden>
              {counted.short}
            </span>
          )}
        </span>
        <span className={classes.second} title={said}>
          {said}
        </span>
      </span>
      <span className={classes.status}>
        {status}
        <span className={classes.second}>
          {t('requests.milliseconds', {
            value: milliseconds.toLocaleString(language, { maximumFractionDigits: 1 }),
          })}
        </span>
      </span>
    </div>
  );
}

function elementId(id: string): string {
  return `request-${id}`;
}
