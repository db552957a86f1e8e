import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DialPhone, DialPhones } from '../../../contract/model/dialling.ts';
import { api } from '../../api.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { run, useApp } from '../../store.ts';
import { useSipgateWords } from '../../words/use-sipgate-words.ts';
import classes from './DialDialog.module.css';

/** Which of the agent's phones sipgate rings first. The choice is kept. */
export function SipgatePhone() {
  const { t } = useTranslation();
  const problemWords = useSipgateWords();
  const kept = useApp((state) => state.preferences.sipgatePhone);
  const found = usePhones();
  if (!found) return <p className={classes.hint}>{t('sipgateDial.reading')}</p>;
  if (!found.ok)
    return (
      <p className={classes.hint} data-bad="true">
        {found.said === null ? t('sipgateDial.noToken') : problemWords(found.said)}
      </p>
    );
  if (found.phones.length === 0)
    return (
      <p className={classes.hint} data-bad="true">
        {t('sipgateDial.noPhone')}
      </p>
    );
  const isKept = found.phones.some(({ id }) => id === kept);
  const nameOf = ({ name, online, doNotDisturb }: DialPhone): string => {
    if (online === false) return t('sipgateDial.offline', { name });
    return doNotDisturb === true ? t('sipgateDial.quiet', { name }) : name;
  };
  return (
    <NativeSelect
      label={t('sipgateDial.phone')}
      value={(isKept ? kept : found.chosen) ?? ''}
      data={found.phones.map((phone) => ({ value: phone.id, label: nameOf(phone) }))}
      onChange={(event) => {
        run(api.savePreferences({ sipgatePhone: event.currentTarget.value }));
      }}
    />
  );
}

/** The phones of this desktop's agent; null until sipgate has answered. */
function usePhones(): DialPhones | null {
  return useAnswer({ ask: () => api.getDialPhones() }).value ?? null;
}
