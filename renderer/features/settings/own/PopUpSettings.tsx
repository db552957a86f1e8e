import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { preferenceTable } from '../../../../contract/settings/preference-table.ts';
import { useApp } from '../../../store.ts';
import { AgentChoice } from './AgentChoice.tsx';
import { PhoneSettings } from './PhoneSettings.tsx';
import { choose } from './choose.ts';
import { PositionSetting } from './PositionSetting.tsx';
import { Row } from '../../../components/form/Row.tsx';
import { Section } from '../../../components/form/Section.tsx';
import { PreferenceRow } from './PreferenceRow.tsx';
import { SoundSetting } from './SoundSetting.tsx';
import { useOwnAgent } from './use-own-agent.ts';

/** Which calls are announced on this desktop, and how; applies at once. */
export function PopUpSettings() {
  const { t } = useTranslation();
  const announcedCalls = useApp((state) => state.preferences.announcedCalls);
  const isNobodys = useOwnAgent() === null;
  return (
    <Section id="pop-ups" heading={t('popUpSettings.title')}>
      <PhoneSettings />
      <AgentChoice />
      <Row
        label={t('popUpSettings.calls')}
        hint={t(`popUpSettings.callsHint.${isNobodys ? 'nobody' : announcedCalls}`)}
      >
        <SegmentedControl
          aria-label={t('popUpSettings.calls')}
          disabled={isNobodys}
          value={isNobodys ? 'all' : announcedCalls}
          data={preferenceTable.announcedCalls.choices.map((value) => ({
            value,
            label: t(`popUpSettings.${value}`),
          }))}
          onChange={(value) => {
            choose('announcedCalls', value);
          }}
        />
      </Row>
      <PreferenceRow name="announce" />
      <SoundSetting />
      <PositionSetting />
    </Section>
  );
}
