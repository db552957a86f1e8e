import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dotted } from '../../../contract/model/isolated.ts';
import type { RequestDetail } from '../../../contract/model/request.ts';
import { api } from '../../api.ts';
import { formatMoment } from '../../format.ts';
import { onAny } from '../../ask/follow.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { run, useApp } from '../../store.ts';
import classes from './Requests.module.css';
import { countedWith } from './counted-with.ts';

/** What was sent and what was answered, secrets shortened. */
export function RequestDetails({ id }: { id: string }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const request = useRequest(id);
  if (request === undefined) return null;
  if (request === null) return <p className={classes.hint}>{t('requests.gone')}</p>;
  const {
    method,
    endpoint,
    event,
    at,
    status,
    reason,
    remoteAddress,
    fields,
    headers,
    body,
    bodyLength,
    response,
    unrecorded,
    repeats,
  } = request;
  const counted = countedWith(request, t, language);
  return (
    <section className={classes.details} aria-label={event ?? method}>
      <header className={classes.head}>
        <div>
          <h2 className={classes.title}>{dotted([event ?? method, String(status)])}</h2>
          <p className={classes.sub}>
            {dotted([
              endpoint === null ? '' : t(`requests.${endpoint}`),
              formatMoment(at, language),
              t('requests.from', { address: remoteAddress }),
              ...counted.words,
            ])}
          </p>
        </div>
        <Button
          variant="default"
          leftSection={<IconCopy size={16} aria-hidden />}
          title={t('requests.copyAsCurlFor')}
          onClick={() => {
            run(api.copyAsCurl(id));
          }}
        >
          {t('requests.copyAsCurl')}
        </Button>
      </header>
      {reason !== null && (
        <p className={classes.refusal}>{t('requests.turnedAway', { reason: t(`refusal.${reason}`) })}</p>
      )}
      {unrecorded > 0 && <p className={classes.sub}>{t('requests.unrecordedWhy')}</p>}
      {repeats !== null && <p className={classes.sub}>{t('requests.receivedWhy')}</p>}
      {fields.length > 0 && (
        <Part title={t('requests.fields')}>
          <Pairs pairs={fields} />
        </Part>
      )}
      <Part title={t('requests.response')}>
        <pre className={classes.text}>{response}</pre>
      </Part>
      <Part title={t('requests.body')}>
        {bodyLength === 0 && <p className={classes.sub}>{t('requests.noBody')}</p>}
        {body !== '' && <pre className={classes.text}>{body}</pre>}
        {bodyLength > body.length && (
          <p className={classes.sub}>
            {t('requests.cut', {
              shown: body.length.toLocaleString(language),
              length: bodyLength.toLocaleString(language),
            })}
          </p>
        )}
      </Part>
      {headers.length > 0 && (
        <Part title={t('requests.headers')}>
          <Pairs pairs={headers} />
        </Part>
      )}
    </section>
  );
}

/** Undefined until it has come, null if it is gone. */
function useRequest(id: string): RequestDetail | null | undefined {
  return useAnswer({ key: id, ask: () => api.getRequest(id), follow: onAny('requestLogChanged') }).value;
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.part}>
      <h3 className={classes.label}>{title}</h3>
      {children}
    </div>
  );
}

function Pairs({ pairs }: { pairs: readonly [name: string, value: string][] }) {
  return (
    <dl className={classes.pairs}>
      {pairs.map(([name, value], index) => (
        // Names repeat (`user[]`), and nothing else tells two pairs apart.
        <div key={index} className={classes.pair}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
