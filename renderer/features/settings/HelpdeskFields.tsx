import { Autocomplete, Button, PasswordInput, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TokenState } from '../../../contract/helpdesk-commands.ts';
import { api } from '../../api.ts';
import { run } from '../../store.ts';
import { CheckConnection } from './CheckConnection.tsx';
import { change, loadSaved, readUrl, type ScreenPopDraft } from './screen-pop-draft.ts';
import classes from './SettingsPage.module.css';
import own from './ScreenPopSettings.module.css';

/** What is stored; for a token that was typed that is not said. */
interface HelpdeskFieldsProps {
  draft: ScreenPopDraft;
  /** Of what is stored for the address in the field. */
  token: TokenState;
}

/** Which helpdesk, where it is, and how it is to be used. */
export function HelpdeskFields({ draft, token }: HelpdeskFieldsProps) {
  const { t } = useTranslation();
  const [groups, setGroups] = useState<string[]>([]);
  return (
    <section className={classes.section} aria-labelledby="helpdesk">
      <h2 id="helpdesk" className={classes.heading}>
        {t('helpdesk.heading')}
      </h2>
      <div className={classes.choice}>
        <span className={classes.label}>{t('helpdesk.kind')}</span>
        <SegmentedControl
          aria-label={t('helpdesk.kind')}
          value={draft.kind}
          data={[
            { value: 'none', label: t('helpdesk.none') },
            { value: 'zammad', label: t('helpdesk.zammad') },
          ]}
          onChange={(kind) => {
            change({ kind: kind === 'zammad' ? 'zammad' : 'none' });
          }}
        />
      </div>
      {draft.kind === 'zammad' && (
        <>
          <TextInput
            label={t('helpdesk.url')}
            description={t('helpdesk.urlHint')}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            placeholder={t('helpdesk.urlPlaceholder')}
            error={draft.url !== '' && readUrl(draft.url) === null ? t('helpdesk.urlInvalid') : null}
            type="url"
            spellCheck={false}
            value={draft.url}
            onChange={(event) => {
              change({ url: event.currentTarget.value });
            }}
          />
          <TokenField typed={draft.token} token={token} />
          <CheckConnection
            // What was found out about another address or token says nothing about this one.
            key={`${draft.url} ${draft.token} ${token}`}
            url={readUrl(draft.url) ?? ''}
            typed={draft.token}
            token={token}
            onGroups={setGroups}
          />
          <Autocomplete
            label={t('helpdesk.group')}
            description={t('helpdesk.groupHint')}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            data={groups}
            value={draft.group}
            onFocus={() => {
              if (groups.length > 0 || !['keychain', 'readable', 'session'].includes(token)) return;
              run(
                api.getHelpdeskGroups().then((asked) => {
                  if (asked.ok) setGroups(asked.value);
                }),
              );
            }}
            onChange={(group) => {
              change({ group });
            }}
          />
          <Switch
            className={own.switch ?? ''}
            label={t('helpdesk.timeAccounting')}
            description={t('helpdesk.timeAccountingHint')}
            checked={draft.timeAccounting}
            onChange={(event) => {
              change({ timeAccounting: event.currentTarget.checked });
            }}
          />
        </>
      )}
    </section>
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
          change({ token: event.currentTarget.value });
        }}
      />
      {token !== 'missing' && (
        <Button
          variant="default"
          className={own.besideField ?? ''}
          onClick={() => {
            run(api.clearHelpdeskToken().then(loadSaved));
          }}
        >
          {t('helpdesk.remove')}
        </Button>
      )}
    </div>
  );
}
