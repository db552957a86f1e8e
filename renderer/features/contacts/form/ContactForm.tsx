import { Button, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { contactFieldsSchema, type ContactFields } from '../../../../contract/model/contacts/contact.ts';
import { run } from '../../../store.ts';
import classes from './ContactForm.module.css';
import { useContactName } from '../book/contact-words.ts';
import { select } from '../book/contacts-store.ts';
import {
  closeDraft,
  fieldsOf,
  saveDraft,
  unlessUnsaved,
  useDraft,
  write,
  type Draft,
} from '../book/draft-store.ts';
import { EmailFields } from './EmailFields.tsx';
import { NumberFields } from './NumberFields.tsx';
import { say } from '../book/notice-store.ts';

const most = contactFieldsSchema.shape;

/** A contact to be written. Ctrl+S saves, Escape leaves; what is not saved is asked about first. */
export function ContactForm({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const [isTried, setTried] = useState(false);
  const waits = useDraft((state) => state.waiting !== null);
  const name = useContactName();
  const form = useRef<HTMLFormElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const { fields, tags } = draft;
  const saved = fieldsOf(draft);
  const isNeeded = saved.name === '' && saved.organisation === '' && saved.numbers.length === 0;
  const wrongTags = !most.tags.safeParse(saved.tags).success;

  useEffect(() => {
    nameField.current?.focus();
  }, []);

  const save = (): void => {
    setTried(true);
    if (isNeeded || wrongTags) {
      useDraft.setState({ waiting: null });
      nameField.current?.focus();
      return;
    }
    run(
      saveDraft().then((done) => {
        if (!done) return;
        const { change, isClosed } = done;
        if (isClosed && change.id !== null) select(change.id);
        say(
          t(draft.id === null ? 'contacts.notice.created' : 'contacts.notice.saved', { name: name(saved) }),
          change,
        );
      }),
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) save();
    else if (event.key === 'Escape') unlessUnsaved(closeDraft);
    else return;
    event.preventDefault();
  };
  const set = (key: 'name' | 'organisation' | 'address' | 'webPage' | 'note') => (text: string) => {
    write({ fields: { ...fields, [key]: text } satisfies ContactFields });
  };

  return (
    <form
      ref={form}
      className={classes.form}
      aria-label={t(draft.id === null ? 'contacts.form.newTitle' : 'contacts.form.editTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={onKeyDown}
    >
      <div className={classes.fields}>
        <h2 className={classes.title}>
          {t(draft.id === null ? 'contacts.form.newTitle' : 'contacts.form.editTitle')}
        </h2>
        <TextInput
          ref={nameField}
          label={t('contacts.form.name')}
          error={isTried && isNeeded ? t('contacts.form.needed') : null}
          maxLength={most.name.maxLength ?? undefined}
          value={fields.name}
          onChange={(event) => {
            set('name')(event.currentTarget.value);
          }}
        />
        <TextInput
          label={t('contacts.form.organisation')}
          maxLength={most.organisation.maxLength ?? undefined}
          value={fields.organisation}
          onChange={(event) => {
            set('organisation')(event.currentTarget.value);
          }}
        />
        <NumberFields fields={fields} />
        <EmailFields fields={fields} />
        <TextInput
          label={t('contacts.form.webPage')}
          maxLength={most.webPage.maxLength ?? undefined}
          spellCheck={false}
          value={fields.webPage}
          onChange={(event) => {
            set('webPage')(event.currentTarget.value);
          }}
        />
        <Textarea
          label={t('contacts.form.address')}
          rows={3}
          maxLength={most.address.maxLength ?? undefined}
          value={fields.address}
          onChange={(event) => {
            set('address')(event.currentTarget.value);
          }}
        />
        <TextInput
          label={t('contacts.form.tags')}
          description={t('contacts.form.tagsHint')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          error={wrongTags ? t('contacts.form.tooManyTags') : null}
          maxLength={6_000}
          value={tags}
          onChange={(event) => {
            write({ tags: event.currentTarget.value });
          }}
        />
        <Textarea
          label={t('contacts.form.note')}
          description={t('contacts.form.noteHint')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          rows={4}
          maxLength={most.note.maxLength ?? undefined}
          value={fields.note}
          onChange={(event) => {
            set('note')(event.currentTarget.value);
          }}
        />
      </div>
      {waits ? (
        <Unsaved onSave={save} />
      ) : (
        <div className={classes.foot}>
          <Button
            variant="default"
            onClick={() => {
              unlessUnsaved(closeDraft);
            }}
          >
            {t('contacts.form.cancel')}
          </Button>
          <Button type="submit">{t('contacts.form.save')}</Button>
        </div>
      )}
    </form>
  );
}

/** Somebody is about to leave, and there are changes. */
function Unsaved({ onSave }: { onSave: () => void }) {
  const { t } = useTranslation();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    keep.current?.focus();
  }, []);
  return (
    <div className={classes.foot} role="alert">
      <span className={classes.unsaved}>{t('contacts.form.unsaved')}</span>
      <Button
        ref={keep}
        variant="default"
        onClick={() => {
          useDraft.setState({ waiting: null });
        }}
      >
        {t('contacts.form.keepEditing')}
      </Button>
      <Button variant="default" onClick={closeDraft}>
        {t('contacts.form.discard')}
      </Button>
      <Button onClick={onSave}>{t('contacts.form.saveFirst')}</Button>
    </div>
  );
}
