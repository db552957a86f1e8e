import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TeamField } from '../../../contract/settings/team-settings.ts';
import { tunnelSchema } from '../../../contract/settings/tunnel.ts';
import { fieldsIn } from '../team-draft/sections.ts';
import { discard } from '../team-draft/team-draft.ts';
import { useField } from '../team-draft/use-field.ts';
import { Row } from '../../components/form/Row.tsx';
import { Section } from '../../components/form/Section.tsx';
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
    <Section id="tunnel" heading={t('tunnel.title')}>
      <Row label={t('tunnel.kind')} hint={t(`tunnel.kindHints.${kind}`)}>
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
      </Row>
      {kind === 'ssh' && <SshFields />}
      {kind === 'command' && <CommandFields />}
      <TunnelState />
      <ReachabilityState />
    </Section>
  );
}

function isOf(kind: string, field: TeamField): boolean {
  return field.startsWith(`tunnel.${kind}.`);
}
