import { Select, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tunnelPresetSchema, type TunnelPreset } from '../../../contract/settings/tunnel.ts';
import { TextSetting } from '../team-draft/TextSetting.tsx';
import { useField } from '../team-draft/use-field.ts';
import { Hint } from '../../components/form/Hint.tsx';
import { useChoosesAddress } from './use-chooses-address.ts';

/** The programs whose names are known; of one's own it has to be entered. */
const usualPrograms: Record<TunnelPreset, string> = {
  cloudflaredQuick: 'cloudflared',
  cloudflaredNamed: 'cloudflared',
  ngrok: 'ngrok',
  own: '',
};

/** Which program carries the tunnel, and what it has to be told. */
export function CommandFields() {
  const { t } = useTranslation();
  const { value: preset, set: setPreset } = useField('tunnel.command.preset');
  const chooses = useChoosesAddress();
  const program = usualPrograms[preset];
  return (
    <>
      <Select
        label={t('tunnel.preset')}
        description={t(`tunnel.presetHints.${preset}`)}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        allowDeselect={false}
        data={tunnelPresetSchema.options.map((value) => ({ value, label: t(`tunnel.presets.${value}`) }))}
        value={preset}
        onChange={(value) => {
          setPreset(tunnelPresetSchema.parse(value));
        }}
      />
      <TextSetting
        field="tunnel.command.program"
        {...(preset !== 'own' && { hint: t('tunnel.programHint', { program }) })}
        placeholder={program}
      />
      {preset === 'cloudflaredNamed' && <TextSetting field="tunnel.command.name" />}
      {preset === 'ngrok' && <TextSetting field="tunnel.command.domain" placeholder="calls.ngrok.app" />}
      {preset === 'own' && (
        <>
          <Arguments />
          <TextSetting field="tunnel.command.urlPattern" placeholder="https://*.example.com" />
        </>
      )}
      {chooses && <Hint>{t('tunnel.urlChosen')}</Hint>}
    </>
  );
}

/** One a line: nothing has to be quoted, and nothing can be quoted wrongly. */
function Arguments() {
  const { t } = useTranslation();
  const { value, set, error } = useField('tunnel.command.args');
  return (
    <Textarea
      label={t('tunnel.args')}
      description={t('tunnel.argsHint')}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      error={error}
      autosize
      minRows={2}
      maxRows={10}
      spellCheck={false}
      value={value.join('\n')}
      onChange={(event) => {
        const text = event.currentTarget.value;
        set(text === '' ? [] : text.split('\n'));
      }}
    />
  );
}
