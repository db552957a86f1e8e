import { Button, Checkbox, Modal, SegmentedControl, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listed } from '../../../contract/model/isolated.ts';
import { Buttons } from '../../components/form/Buttons.tsx';
import type { AccountLine, WebhookComparison, WebhooksSet } from '../../../contract/model/account.ts';
import { api } from '../../api.ts';
import { run } from '../../store.ts';
import { Field, fieldLabelClass, Label } from '../../components/form/Field.tsx';
import { Hint } from '../../components/form/Hint.tsx';
import classes from './Account.module.css';
import { useSipgateLines } from './use-sipgate-lines.ts';

interface WebhookDialogProps {
  comparison: WebhookComparison;
  opened: boolean;
  onClose: () => void;
  onSet: (result: WebhooksSet) => void;
}

/** Shows exactly what sipgate will have, beside what it has, before anything is set. */
export function WebhookDialog({ comparison, opened, onClose, onSet }: WebhookDialogProps) {
  const { t } = useTranslation();
  const { is, wanted } = comparison;
  const lines = useSipgateLines();
  const [sources, setSources] = useState(is.sources?.length === 0 ? null : is.sources);
  const [log, setLog] = useState(true);
  const [busy, setBusy] = useState(false);
  if (wanted === null) return null;
  const endpoints = endpointsOf(lines, is.sources ?? []);
  const nameOf = (id: string): string => endpoints.find(({ value }) => value === id)?.label ?? id;
  const inWords = (chosen: string[] | null): string =>
    chosen === null ? t('accountWebhooks.sourcesAll') : listed(chosen.map(nameOf));
  const onOff = (on: boolean): string => t(on ? 'accountWebhooks.logOn' : 'accountWebhooks.off');

  const changes = [
    { label: t('accountWebhooks.incoming'), before: is.incomingUrl, after: wanted.incomingUrl },
    { label: t('accountWebhooks.outgoing'), before: is.outgoingUrl, after: wanted.outgoingUrl },
    { label: t('accountWebhooks.sources'), before: inWords(is.sources), after: inWords(sources) },
    { label: t('accountWebhooks.log'), before: onOff(is.log), after: onOff(log) },
  ];
  const isChange = changes.some(({ before, after }) => before !== after);
  const set = async (): Promise<void> => {
    setBusy(true);
    try {
      onSet(await api.setWebhooks(is, { log, sources }));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('accountWebhooks.dialog')}
      withCloseButton={false}
      size={560}
    >
      <div className={classes.dialog}>
        <Hint>{t('accountWebhooks.dialogText')}</Hint>
        <Field>
          <Label>{t('accountWebhooks.sources')}</Label>
          <SegmentedControl
            aria-label={t('accountWebhooks.sources')}
            value={sources === null ? 'all' : 'some'}
            data={[
              { value: 'all', label: t('accountWebhooks.allSources') },
              { value: 'some', label: t('accountWebhooks.certainSources') },
            ]}
            onChange={(value) => {
              setSources(value === 'all' ? null : (is.sources ?? []));
            }}
          />
        </Field>
        {sources !== null && (
          <Checkbox.Group
            label={t('accountWebhooks.chooseSources')}
            value={sources}
            onChange={setSources}
            error={sources.length === 0 ? t('accountWebhooks.sourcesNone') : null}
            classNames={{ label: fieldLabelClass }}
          >
            <div className={classes.sources}>
              {endpoints.map(({ value, label }) => (
                <Checkbox key={value} value={value} label={label} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        <Switch
          label={t('accountWebhooks.debugLog')}
          checked={log}
          onChange={(event) => {
            setLog(event.currentTarget.checked);
          }}
        />
        <dl className={classes.lines} aria-label={t('accountWebhooks.dialog')}>
          {changes.map((change) => (
            <ChangeLine key={change.label} {...change} />
          ))}
        </dl>
        {!isChange && <Hint>{t('accountWebhooks.nothingToChange')}</Hint>}
        <Buttons>
          <Button
            disabled={busy || !isChange || sources?.length === 0}
            onClick={() => {
              run(set());
            }}
          >
            {t(busy ? 'accountWebhooks.setting' : 'accountWebhooks.confirm')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('accountWebhooks.cancel')}
          </Button>
        </Buttons>
      </div>
    </Modal>
  );
}

function ChangeLine({ label, before, after }: { label: string; before: string; after: string }) {
  const { t } = useTranslation();
  const shown = (value: string): string => (value === '' ? t('accountWebhooks.nothing') : value);
  return (
    <div className={classes.line}>
      <dt>{label}</dt>
      <dd className={classes.change}>
        {before === after ? (
          <span className={classes.old}>{t('accountWebhooks.stays', { value: shown(after) })}</span>
        ) : (
          <>
            <span className={classes.old}>{t('accountWebhooks.from', { value: shown(before) })}</span>
            <span>{t('accountWebhooks.to', { value: shown(after) })}</span>
          </>
        )}
      </dd>
    </div>
  );
}

/** What can be a source; those that are set stay choices even where sipgate does not list them. */
function endpointsOf(
  lines: readonly AccountLine[],
  set: readonly string[],
): { value: string; label: string }[] {
  const names = new Map(set.map((id) => [id, id]));
  for (const { endpointId, endpointName } of lines)
    if (endpointId !== null) names.set(endpointId, endpointName === '' ? endpointId : endpointName);
  return [...names].map(([value, label]) => ({ value, label }));
}
