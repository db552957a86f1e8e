import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LinkScheme } from '../../../../contract/settings/dial-way.ts';
import type { SystemState } from '../../../../contract/model/system-state.ts';
import { Field, Label } from '../../../components/form/Field.tsx';
import { Hint } from '../../../components/form/Hint.tsx';
import own from './StartSettings.module.css';

interface LinkSettingsProps {
  system: SystemState;
  onChange: (way: LinkScheme, on: boolean) => void;
}

/** Which links of other programs come to this app, as the system has it. */
export function LinkSettings({ system: { links, linksBlocked }, onChange }: LinkSettingsProps) {
  const { t } = useTranslation();
  return (
    <Field groupLabel="links">
      <Label id="links">{t('start.links')}</Label>
      <div className={own.links}>
        {links.map(({ way, handled, program }) => (
          <Checkbox
            key={way}
            label={
              handled || program === null
                ? t('start.link', { way })
                : t('start.linkOfOther', { way, program })
            }
            checked={handled}
            disabled={linksBlocked !== null}
            onChange={(event) => {
              onChange(way, event.currentTarget.checked);
            }}
          />
        ))}
      </div>
      <Hint>{t(linksBlocked === null ? 'start.linksHint' : `start.linksBlocked.${linksBlocked}`)}</Hint>
    </Field>
  );
}
