import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dotted, phrase } from '../../../contract/model/isolated.ts';
import type { TelephonyResult, UserChoice, UserMatch } from '../../../contract/model/account.ts';
import { agentName, nameOrId } from '../../../contract/model/display-name.ts';
import { api } from '../../api.ts';
import { run } from '../../store.ts';
import { useTeamDraft } from '../team-draft/team-draft.ts';
import { Buttons } from '../../components/form/Buttons.tsx';
import { Section } from '../../components/form/Section.tsx';
import classes from './Account.module.css';
import { StateLine } from '../../components/state/StateLine.tsx';
import { useSipgateWords } from '../../words/use-sipgate-words.ts';

/** Of a choice: an agent of their own, or none. Ids of agents stand behind a prefix, so that none can be taken for these. */
const asNew = 'new';
const leftOut = 'none';
const agent = (id: string): string => `agent:${id}`;

/**
 * sipgate's users beside the agents whom they belong to: what would change is shown, and applied at once.
 * @param props `comesSecond`: something else on the page is the likely thing to do first
 */
export function AgentsFromSipgate({ comesSecond = false }: { comesSecond?: boolean }) {
  const { t } = useTranslation();
  const words = useSipgateWords();
  const [matches, setMatches] = useState<TelephonyResult<UserMatch[]> | null>(null);
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [applied, setApplied] = useState(false);

  const take = async (asked: Promise<TelephonyResult<UserMatch[]>>): Promise<boolean> => {
    setBusy(true);
    try {
      const answer = await asked;
      setMatches(answer);
      setChosen({});
      return answer.ok;
    } finally {
      setBusy(false);
    }
  };
  const valueOf = (match: UserMatch): string =>
    chosen[match.userId] ?? (match.agentId === null ? asNew : agent(match.agentId));
  const rows = matches?.ok ? matches.value : [];
  const choices: UserChoice[] = rows.flatMap((match) => {
    const value = valueOf(match);
    const isSame = match.by === 'userId' && value === agent(match.agentId ?? '');
    if (isSame || value === leftOut) return [];
    return [{ userId: match.userId, agentId: value === asNew ? null : value.slice(agent('').length) }];
  });

  return (
    <Section id="account-agents" heading={t('accountAgents.heading')} intro={t('accountAgents.intro')}>
      <div role="status" className={classes.live}>
        {busy && <StateLine tone="busy">{t('accountAgents.loading')}</StateLine>}
        {matches?.ok === false && <StateLine tone="bad">{words(matches.problem)}</StateLine>}
        {applied && <StateLine tone="good">{t('accountAgents.applied')}</StateLine>}
        {!applied && matches?.ok && choices.length === 0 && (
          <StateLine tone="good">
            {t(rows.length === 0 ? 'accountAgents.noUsers' : 'accountAgents.none')}
          </StateLine>
        )}
      </div>
      {rows.length > 0 && (
        <Matches
          rows={rows}
          valueOf={valueOf}
          isChosen={(userId) => userId in chosen}
          onChoose={(userId, value) => {
            setApplied(false);
            setChosen({ ...chosen, [userId]: value });
          }}
        />
      )}
      <Buttons>
        <Button
          variant="default"
          disabled={busy}
          onClick={() => {
            setApplied(false);
            run(take(api.proposeAgents()));
          }}
        >
          {t('accountAgents.show')}
        </Button>
        {choices.length > 0 && (
          <Button
            {...(comesSecond && { variant: 'default' })}
            disabled={busy}
            onClick={() => {
              run(take(api.applyAgents(choices)).then(setApplied));
            }}
          >
            {t('accountAgents.apply', { count: choices.length })}
          </Button>
        )}
      </Buttons>
    </Section>
  );
}

interface MatchesProps {
  rows: UserMatch[];
  valueOf: (match: UserMatch) => string;
  isChosen: (userId: string) => boolean;
  onChoose: (userId: string, value: string) => void;
}

function Matches({ rows, valueOf, isChosen, onChoose }: MatchesProps) {
  const { t } = useTranslation();
  const agents = useTeamDraft(({ saved }) => saved?.agents);
  return (
    <table className={classes.table} data-fixed aria-labelledby="account-agents">
      <thead>
        <tr>
          <th>{t('accountAgents.user')}</th>
          <th>{t('accountAgents.agent')}</th>
          <th>{t('accountAgents.why')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((match) => {
          const { userId, name, email, by } = match;
          const shown = nameOrId({ id: userId, name });
          return (
            <tr key={userId}>
              <td>
                {shown}
                <div className={classes.second}>{dotted([userId, email])}</div>
              </td>
              <td>
                <NativeSelect
                  aria-label={phrase`${t('accountAgents.agent')}: ${shown}`}
                  value={valueOf(match)}
                  data={[
                    ...(agents ?? []).map((known) => ({
                      value: agent(known.id),
                      label: agentName(known),
                    })),
                    { value: asNew, label: t('accountAgents.newAgent') },
                    ...(by === 'userId' ? [] : [{ value: leftOut, label: t('accountAgents.leave') }]),
                  ]}
                  onChange={(event) => {
                    onChoose(userId, event.currentTarget.value);
                  }}
                />
              </td>
              <td className={classes.second}>{t(`accountAgents.by.${isChosen(userId) ? 'chosen' : by}`)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
