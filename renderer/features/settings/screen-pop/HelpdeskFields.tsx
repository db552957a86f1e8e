import { Autocomplete, Button, PasswordInput, SegmentedControl, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TokenState } from '../../../../contract/model/service-token.ts';
import { api } from '../../../api.ts';
import { run } from '../../../store.ts';
import { CheckConnection } from './CheckConnection.tsx';
import { TextSetting } from '../../team-draft/TextSetting.tsx';
import { discard } from '../../team-draft/team-draft.ts';
import { useField } from '../../team-draft/use-field.ts';
import { loadToken, readUrl, typeToken, useHelpdeskToken } from './helpdesk-token.ts';
import { Row } from '../../../components/form/Row.tsx';
import { Section } from '../../../components/form/Section.tsx';
import own from './ScreenPopSettings.module.css';

/** What is stored; for a token that was typed that is not said. */
interface HelpdeskFieldsProps {
  /** Of what is stored for the address in the field. */
  token: TokenState;
}

/** Which helpdesk, where it is, and how it is to be used. */
export function HelpdeskFields({ token }: HelpdeskFieldsProps) {
  const { t } = useTranslation();
  const { value: kind, set: setKind } = useField('helpdesk.kind');
  const { value: url } = useField('helpdesk.url');
  const { value: group, set: setGroup } = useField('helpdesk.group');
  const { value: timeAccounting, set: setTimeAccounting } = useField('helpdesk.timeAccounting');
  const typed = useHelpdeskToken((state) => state.typed);
  const [groups, setGroups] = useState<string[]>([]);
  return (
    <Section id="helpdesk" heading={t('helpdesk.heading')}>
      <Row label={t('helpdesk.kind')}>
        <SegmentedControl
          aria-label={t('helpdesk.kind')}
          value={kind}
          data={[
            { value: 'none', label: t('helpdesk.none') },
            { value: 'zammad', label: t('helpdesk.zammad') },
          ]}
          onChange={(value) => {
            // Nobody can see what is wrong with a field that is gone.
            if (value === 'none') discard(['helpdesk.url', 'helpdesk.group', 'helpdesk.timeAccounting']);
            setKind(value === 'zammad' ? 'zammad' : 'none');
          }}
        />
      </Row>
      {kind === 'zammad' && (
        <>
          <TextSetting field="helpdesk.url" inputMode="url" />
          <TokenField typed={typed} token={token} />
          <CheckConnection
            // What was found out about another address or token says nothing about this one.
            key={`${url} ${typed} ${token}`}
            url={readUrl(url) ?? ''}
            typed={typed}
            token={token}
            onGroups={setGroups}
          />
          <Autocomplete
            label={t('helpdesk.group')}
            description={t('helpdesk.groupHint')}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            data={groups}
            value={group}
            onFocus={() => {
              if (groups.length > 0 || !['keychain', 'readable', 'session'].includes(token)) return;
              run(
                api.getHelpdeskGroups().then((asked) => {
                  if (asked.ok) setGroups(asked.value);
                }),
              );
            }}
            onChange={setGroup}
          />
          <Switch
            className={own.switch ?? ''}
            label={t('helpdesk.timeAccounting')}
            description={t('helpdesk.timeAccountingHint')}
            checked={timeAccounting}
            onChange={(event) => {
              setTimeAccounting(event.currentTarget.checked);
            }}
          />
        </>
      )}
    </Section>
  );
}

function TokenField({ typed, token }: { typed: string; token: TokenState }) {
  const { t } = useTranslation();
  const isStored = token !== 'missing' && token !== 'unreadable';
  return (
    <div className={own.token}>
      <PasswordInput
        className={own.grow ?? ''}
        label={t('helpdesk.token')}
        description={
          <>
            {t(`helpdesk.tokenState.${token}`)} {!isStored && t('helpdesk.tokenHint')}
          </>
        }
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        placeholder={isStored ? t('helpdesk.tokenStored') : ''}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t('helpdesk.showToken'), tabIndex: 0 }}
        value={typed}
        onChange={(event) => {
          typeToken(event.currentTarget.value);
        }}
      />
      {token !== 'missing' && (
        <Button
          variant="default"
          className={own.besideField ?? ''}
          onClick={() => {
            run(api.clearHelpdeskToken().then(loadToken));
          }}
        >
          {t('helpdesk.remove')}
        </Button>
      )}
    </div>
  );
}
