import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type TemplatePreview, urlPlaceholderSchema } from '../../../../contract/model/helpdesk.ts';
import { useTemplateWords } from '../../helpdesk/use-template-words.ts';
import { change } from '../../team-draft/team-draft.ts';
import classes from './ScreenPopSettings.module.css';

interface TemplateFieldProps {
  template: string;
  preview: TemplatePreview | null;
}

/** The URL template, what it comes to, and what may stand in it. */
export function TemplateField({ template, preview }: TemplateFieldProps) {
  const { t } = useTranslation();
  const words = useTemplateWords();
  const field = useRef<HTMLInputElement>(null);

  const insert = (name: string): void => {
    const { selectionStart, selectionEnd } = field.current ?? {};
    const start = selectionStart ?? template.length;
    const text = `${template.slice(0, start)}{${name}}${template.slice(selectionEnd ?? start)}`;
    change({ 'screenPop.urlTemplate': text });
    const caret = start + name.length + 2;
    field.current?.focus();
    // The field has the new text once React has written it.
    requestAnimationFrame(() => field.current?.setSelectionRange(caret, caret));
  };

  return (
    <div className={classes.group}>
      <TextInput
        ref={field}
        label={t('screenPop.template')}
        placeholder={t('screenPop.templatePlaceholder')}
        error={preview?.ok === false ? words(preview.problem) : null}
        inputWrapperOrder={['label', 'input', 'error']}
        spellCheck={false}
        value={template}
        onChange={(event) => {
          change({ 'screenPop.urlTemplate': event.currentTarget.value });
        }}
      />
      {preview?.ok && (
        <p className={classes.preview}>
          {t('screenPop.preview')}: <output aria-label={t('screenPop.preview')}>{preview.url}</output>
        </p>
      )}
      <div className={classes.placeholders} role="group" aria-label={t('screenPop.insert')}>
        {urlPlaceholderSchema.options.map((name) => (
          <button
            key={name}
            type="button"
            className={classes.placeholder}
            title={t(`screenPop.placeholder.${name}`)}
            aria-description={t(`screenPop.placeholder.${name}`)}
            onClick={() => {
              insert(name);
            }}
          >
            {`{${name}}`}
          </button>
        ))}
      </div>
    </div>
  );
}
