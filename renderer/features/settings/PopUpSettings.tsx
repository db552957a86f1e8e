import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { announcedCallsSchema, announcementSchema } from '../../../contract/settings/preferences.ts';
import { api } from '../../api.ts';
import { run, useApp } from '../../store.ts';
import { AgentChoice } from './AgentChoice.tsx';
import { PhoneSettings } from './PhoneSettings.tsx';
import { PositionSetting } from './PositionSetting.tsx';
import { Row } from '../../components/form/Row.tsx';
import { Section } from '../../components/form/Section.tsx';
import { SoundSetting } from './SoundSetting.tsx';
import { useOwnAgent } from './use-own-agent.ts';

/** Which calls are announced on this desktop, and how; applies at once. */
export function PopUpSettings() {
  const { t } = useTranslation();
  const { announce, announcedCalls } = useApp((state) => state.preferences);
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
          data={announcedCallsSchema.options.map((value) => ({ value, label: t(`popUpSettings.${value}`) }))}
          onChange={(value) => {
            run(api.savePreferences({ announcedCalls: announcedCallsSchema.parse(value) }));
          }}
        />
      </Row>
      <Row label={t('popUpSettings.announce')} hint={t(`popUpSettings.announceHint.${announce}`)}>
        <SegmentedControl
          aria-label={t('popUpSettings.announce')}
          value={announce}
          data={announcementSchema.options.map((value) => ({ value, label: t(`popUpSettings.${value}`) }))}
          onChange={(value) => {
            run(api.savePreferences({ announce: announcementSchema.parse(value) }));
          }}
        />
      </Row>
      <SoundSetting />
      <PositionSetting />
    </Section>
  );
}
