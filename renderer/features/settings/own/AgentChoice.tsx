import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api.ts';
import { run, useApp } from '../../../store.ts';
import { Row } from '../../../components/form/Row.tsx';
import { useOwnAgent } from './use-own-agent.ts';

/** Whose desktop this is. */
export function AgentChoice() {
  const { t } = useTranslation();
  const agents = useApp((state) => state.agents);
  const agentId = useApp((state) => state.preferences.agentId);
  const own = useOwnAgent();
  const gone =
    agentId !== null && !own
      ? [{ value: agentId, label: t('popUpSettings.goneAgent', { id: agentId }) }]
      : [];
  const hint = own ? 'agentHint' : agents.length === 0 ? 'noAgents' : 'nobodyHint';
  return (
    <Row label={t('popUpSettings.agent')} hint={t(`popUpSettings.${hint}`)}>
      <NativeSelect
        aria-label={t('popUpSettings.agent')}
        value={agentId ?? ''}
        data={[
          { value: '', label: t('popUpSettings.nobody') },
          ...agents.map(({ id, name }) => ({ value: id, label: name })),
          ...gone,
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          run(api.savePreferences({ agentId: value === '' ? null : value }));
        }}
      />
    </Row>
  );
}
