import { Checkbox, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { preferenceTable } from '../../../../contract/settings/preference-table.ts';
import type { AutostartState } from '../../../../contract/model/system-state.ts';
import { api } from '../../../api.ts';
import { useApp } from '../../../store.ts';
import { SipgatePhone } from '../../dial/SipgatePhone.tsx';
import { choose } from './choose.ts';
import { LinkSettings } from './LinkSettings.tsx';
import { Field } from '../../../components/form/Field.tsx';
import { Hint } from '../../../components/form/Hint.tsx';
import { Section } from '../../../components/form/Section.tsx';
import { Row } from '../../../components/form/Row.tsx';
import { PreferenceRow } from './PreferenceRow.tsx';
import { ShortcutField } from './ShortcutField.tsx';
import own from './StartSettings.module.css';
import { useSystemState } from './use-system-state.ts';

/** How the app starts and what closing does; how numbers are dialled. Applies at once. */
export function StartSettings() {
  const { t } = useTranslation();
  const { startHidden, dialWith } = useApp((state) => state.preferences);
  const [system, change] = useSystemState();
  return (
    <>
      <Section id="start" heading={t('start.start')}>
        {system && (
          <AutostartFields
            state={system.autostart}
            startHidden={startHidden}
            onChange={(on, hidden) => {
              change(api.setAutostart({ on, hidden }));
            }}
          />
        )}
        <PreferenceRow name="closeButton" />
      </Section>
      <Section id="dialling" heading={t('start.dialling')}>
        <Row label={t('dial.way')} hint={t('start.dialWithHint')}>
          <SegmentedControl
            aria-label={t('dial.way')}
            value={dialWith}
            data={preferenceTable.dialWith.choices.map((value) => ({
              value,
              label: value === 'sipgate' ? t('sipgateDial.way') : `${value}:`,
            }))}
            onChange={(value) => {
              choose('dialWith', value);
            }}
          />
        </Row>
        {dialWith === 'sipgate' && <SipgatePhone />}
        {system && (
          <>
            <ShortcutField
              state={system.shortcut}
              onChange={(accelerator) => {
                change(api.setDialShortcut(accelerator));
              }}
            />
            <LinkSettings
              system={system}
              onChange={(way, on) => {
                change(api.handleLinks(way, on));
              }}
            />
          </>
        )}
        {typeof system?.failure === 'string' && (
          <p role="alert" className={own.problem}>
            {t('start.failure', { message: system.failure })}
          </p>
        )}
      </Section>
    </>
  );
}

interface AutostartFieldsProps {
  state: AutostartState;
  /** What was chosen last: how it is to start once it does. */
  startHidden: boolean;
  onChange: (on: boolean, hidden: boolean) => void;
}

function AutostartFields({ state, startHidden, onChange }: AutostartFieldsProps) {
  const { t } = useTranslation();
  const on = state.state === 'on';
  const hidden = state.state === 'on' ? state.hidden : startHidden;
  return (
    <>
      <Field>
        <Checkbox
          label={t('start.atLogin')}
          checked={on}
          disabled={state.state === 'notPossible'}
          onChange={(event) => {
            onChange(event.currentTarget.checked, hidden);
          }}
        />
        <Hint>
          {t(
            state.state === 'notPossible' || state.state === 'notAllowed'
              ? `start.atLoginHint.${state.state}`
              : 'start.atLoginHint.usual',
          )}
        </Hint>
      </Field>
      {on && (
        <Field>
          <Checkbox
            label={t('start.hidden')}
            checked={hidden}
            onChange={(event) => {
              onChange(true, event.currentTarget.checked);
            }}
          />
          <Hint>{t('start.hiddenHint')}</Hint>
        </Field>
      )}
    </>
  );
}
