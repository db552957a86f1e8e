import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HelpdeskSettings } from '../../../contract/helpdesk-commands.ts';
import { api } from '../../api.ts';
import { SaveBar } from '../../components/SaveBar.tsx';
import { run, saidBy } from '../../store.ts';
import { useUnsaved } from '../../unsaved.ts';
import { HelpdeskFields } from './HelpdeskFields.tsx';
import { ScreenPopFields } from './ScreenPopFields.tsx';
import {
  discard,
  draftOf,
  invalidFields,
  loadSaved,
  readUrl,
  tokenStateOf,
  useScreenPopDraft,
  type ScreenPopDraft,
} from './screen-pop-draft.ts';
import { TokenDialog } from './TokenDialog.tsx';
import { useTemplatePreview } from './use-template-preview.ts';

/** What opens when a call is answered, and the team's helpdesk. Nothing applies until it is saved. */
export function ScreenPopSettings() {
  const saved = useScreenPopDraft((state) => state.saved);
  useEffect(() => {
    run(loadSaved());
  }, []);
  return saved && <Form saved={saved} />;
}

function Form({ saved }: { saved: HelpdeskSettings }) {
  const { t } = useTranslation();
  const draft = useScreenPopDraft((state) => state.draft);
  const shown = draft ?? draftOf(saved);
  const preview = useTemplatePreview(shown.urlTemplate);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<string | null>(null);
  /** A token that the keychain did not take. */
  const [homeless, setHomeless] = useState<string | null>(null);
  const isChanged = draft !== null;

  useEffect(() => {
    useUnsaved.setState({ discard: isChanged ? discard : null });
    return () => {
      useUnsaved.setState({ discard: null });
    };
  }, [isChanged]);

  const save = async (): Promise<void> => {
    setSaving(true);
    setError(null);
    try {
      await api.saveHelpdeskSettings(toSettings(shown));
      const token = shown.token.trim();
      if (token !== '' && shown.kind === 'zammad') {
        const isKept = await api.setHelpdeskToken(token, 'keychain').catch((failure: unknown) => {
          setError(t('helpdesk.tokenNotSaved', { message: saidBy(failure) }));
          return true;
        });
        if (!isKept) setHomeless(token);
      }
      await loadSaved();
      discard();
    } catch (failure) {
      // The bar that takes this one's place says so, and the changes wait.
      if (saidBy(failure) !== 'locked') setError(t('helpdesk.notSaved', { message: saidBy(failure) }));
    } finally {
      setSaving(false);
    }
  };

  return (
    <>
      <ScreenPopFields draft={shown} preview={preview} />
      <HelpdeskFields draft={shown} token={tokenStateOf(shown, saved)} />
      {(isChanged || error !== null) && (
        <SaveBar
          invalid={invalidFields(shown, preview?.ok === true).map((field) => t(field))}
          saving={saving}
          error={error}
          onSave={() => void save()}
          onDiscard={() => {
            setError(null);
            discard();
          }}
        />
      )}
      <TokenDialog
        token={homeless}
        onDone={() => {
          setHomeless(null);
        }}
      />
    </>
  );
}

function toSettings(draft: ScreenPopDraft): Parameters<typeof api.saveHelpdeskSettings>[0] {
  const { when, target, urlTemplate, kind, url, group, timeAccounting } = draft;
  return {
    screenPop: { when, target, urlTemplate: urlTemplate.trim() },
    helpdesk: { kind, url: readUrl(url) ?? '', group: group.trim(), timeAccounting },
  };
}
