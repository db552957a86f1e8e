import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api.ts';
import { run, saidBy } from '../../../store.ts';
import { FurtherSettings } from '../../team-draft/FurtherSettings.tsx';
import { SettingsFoot } from '../../team-draft/SettingsFoot.tsx';
import { useTeamDraft } from '../../team-draft/team-draft.ts';
import { useField } from '../../team-draft/use-field.ts';
import { discardToken, loadToken, tokenStateOf, useHelpdeskToken } from './helpdesk-token.ts';
import { HelpdeskFields } from './HelpdeskFields.tsx';
import { ScreenPopFields } from './ScreenPopFields.tsx';
import { TokenDialog } from '../../../components/dialog/TokenDialog.tsx';

/** What opens when a call is answered, and the team's helpdesk. Nothing applies until it is saved. */
export function ScreenPopSettings() {
  const { t } = useTranslation();
  const { stored, typed } = useHelpdeskToken();
  const { value: url } = useField('helpdesk.url');
  const { value: kind } = useField('helpdesk.kind');
  const savedUrl = useTeamDraft(({ saved }) => saved?.['helpdesk.url'] ?? '');
  /** A token that the keychain did not take. */
  const [homeless, setHomeless] = useState<string | null>(null);
  useEffect(() => {
    run(loadToken());
  }, [savedUrl]);
  if (stored === null) return null;

  const saveToken = async (): Promise<string | null> => {
    const token = typed.trim();
    if (token === '' || kind !== 'zammad') return null;
    try {
      if (!(await api.setHelpdeskToken(token, 'keychain'))) setHomeless(token);
      return null;
    } catch (failure) {
      return t('helpdesk.tokenNotSaved', { message: saidBy(failure) });
    } finally {
      await loadToken();
      discardToken();
    }
  };

  return (
    <>
      <ScreenPopFields />
      <HelpdeskFields token={tokenStateOf(url, savedUrl, stored)} />
      <FurtherSettings section="screenPop" />
      <SettingsFoot
        section="screenPop"
        extraDraft={{ isChanged: typed !== '', save: saveToken, discard: discardToken }}
      />
      <TokenDialog
        opened={homeless !== null}
        text={t('helpdesk.noKeychain')}
        onKeep={(place) => {
          if (homeless !== null) run(api.setHelpdeskToken(homeless, place).finally(loadToken));
          setHomeless(null);
        }}
        onClose={() => {
          setHomeless(null);
        }}
      />
    </>
  );
}
