import { Button } from '@mantine/core';
import { IconPhoneOutgoing } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dotted, listed } from '../../../contract/model/isolated.ts';
import type { DialRequest, DialResult } from '../../../contract/model/dialling.ts';
import type { DialWay } from '../../../contract/settings/dial-way.ts';
import type { Party } from '../../../contract/model/calls/caller-log.ts';
import { api } from '../../api.ts';
import { run, useApp } from '../../store.ts';
import { useSipgateWords } from '../../words/use-sipgate-words.ts';
import classes from './DialDialog.module.css';
import { DialWayChoice } from './DialWayChoice.tsx';
import { useDialWays } from './use-dial-ways.ts';

interface DialOfferProps {
  request: Extract<DialRequest, { kind: 'offer' }>;
  onClose: () => void;
}

/** The number, who that is, how it is dialled, and the last word. */
export function DialOffer({ request, onClose }: DialOfferProps) {
  const { t } = useTranslation();
  const way = useApp((state) => state.preferences.dialWith);
  const ways = useDialWays();
  const [number, setNumber] = useState(request.targets[0]?.number ?? '');
  const [result, setResult] = useState<DialResult | null>(null);
  const [isDialling, setDialling] = useState(false);
  const target = request.targets.find((it) => it.number === number);

  const dial = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isDialling) return;
    setDialling(true);
    setResult(null);
    run(
      api
        .confirmDial(request.id, number, way)
        .then(setResult)
        .finally(() => {
          setDialling(false);
        }),
    );
  };

  return (
    <form onSubmit={dial}>
      <h2 id="dial-title" className={classes.title}>
        <IconPhoneOutgoing className={classes.good} size={18} aria-hidden />
        {t(request.targets.length === 1 ? 'dial.title' : 'dial.choose')}
      </h2>
      {request.targets.length === 1 && target ? (
        <>
          <p className={classes.number}>{target.label}</p>
          <PartyLine party={target.party} />
        </>
      ) : (
        <div role="radiogroup" aria-labelledby="dial-title" className={classes.targets}>
          {request.targets.map((it, index) => (
            <label key={it.number} className={classes.target}>
              <input
                type="radio"
                name="number"
                data-first-focus={index === 0 ? true : undefined}
                checked={it.number === number}
                onChange={() => {
                  setNumber(it.number);
                }}
              />
              <span className={classes.targetText}>
                <span>{it.label}</span>
                <PartyLine party={it.party} />
              </span>
            </label>
          ))}
        </div>
      )}
      {target?.extension && (
        <p className={classes.text}>{t('dial.extension', { extension: target.extension })}</p>
      )}
      <DialWayChoice ways={ways} way={way} label={target?.label ?? ''} />
      {result?.ok === false && (
        <p role="alert" className={classes.problem}>
          <ResultWords result={result} way={way} />
        </p>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('dial.cancel')}
        </Button>
        <Button type="submit" data-first-focus={request.targets.length === 1 ? true : undefined}>
          {t('dial.dial')}
        </Button>
      </div>
    </form>
  );
}

function ResultWords({ result, way }: { result: DialResult & { ok: false }; way: DialWay }) {
  const { t } = useTranslation();
  const problemWords = useSipgateWords();
  switch (result.problem) {
    case 'isKlingel':
    case 'failed':
      return t(`dial.problem.${result.problem}`, { message: result.message, way });
    case 'noToken':
    case 'notFull':
    case 'noPhone':
      return t(`sipgateDial.problem.${result.problem}`);
    case 'telephony':
      // sipgate says the same of a phone of somebody else and of a token that may not call.
      return result.said.kind === 'forbidden' && result.said.scope === 'sessions:calls:write'
        ? t('sipgateDial.problem.notYours')
        : t('sipgateDial.problem.sipgate', { text: problemWords(result.said) });
  }
}

function PartyLine({ party }: { party: Party | null }) {
  const { t } = useTranslation();
  const contact = party?.contacts[0];
  if (!party || !contact) return null;
  const name = dotted([contact.name, contact.organisation]);
  if (name === '') return null;
  const said = party.certainty === 'maybe' ? t('dial.maybe', { name }) : name;
  return (
    <p className={classes.party} title={said}>
      {listed([said, party.total > 1 ? `+${party.total - 1}` : ''], ' ')}
    </p>
  );
}
