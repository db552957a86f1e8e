import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TeamField } from '../../../contract/settings/team-settings.ts';
import { tunnelSchema } from '../../../contract/settings/tunnel.ts';
import { fieldsIn } from '../settings/draft/sections.ts';
import { discard } from '../settings/draft/team-draft.ts';
import { useField } from '../settings/draft/use-field.ts';
import settings from '../settings/SettingsPage.module.css';
import { CommandFields } from './CommandFields.tsx';
import { ReachabilityState } from './ReachabilityState.tsx';
import { SshFields } from './SshFields.tsx';
import { TunnelState } from './TunnelState.tsx';

const kinds = tunnelSchema.shape.kind.unwrap();

/** What carries sipgate's requests here, how that is, and whether they would arrive. */
export function TunnelSettings() {
  const { t } = useTranslation();
  const { value: kind, set: setKind } = useField('tunnel.kind');
  return (
    <section className={settings.section} aria-labelledby="tunnel">
      <h2 id="tunnel" className={settings.heading}>
        {t('tunnel.title')}
      </h2>
      <div className={settings.choice}>
        <div className={settings.field}>
          <span className={settings.label}>{t('tunnel.kind')}</span>
          <p className={settings.hint}>{t(`tunnel.kindHints.${kind}`)}</p>
        </div>
        <div className={settings.control}>
          <SegmentedControl
            aria-label={t('tunnel.kind')}
            value={kind}
            data={kinds.options.map((value) => ({ value, label: t(`tunnel.kinds.${value}`) }))}
            onChange={(value) => {
              // Nobody can see what is wrong with a field that is gone.
              discard(fieldsIn('connection').filter((field) => isOf(kind, field)));
              setKind(kinds.parse(value));
            }}
          />
        </div>
      </div>
      {kind === 'ssh' && <SshFields />}
      {kind === 'command' && <CommandFields />}
      <TunnelState />
      <ReachabilityState />
    </section>
  );
}

function isOf(kind: string, field: TeamField): boolean {
  return field.startsWith(`tunnel.${kind}.`);
}
