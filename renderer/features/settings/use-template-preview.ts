import { useEffect, useState } from 'react';
import type { TemplatePreview } from '../../../contract/model/helpdesk.ts';
import { api } from '../../api.ts';
import { run } from '../../store.ts';

/** @returns the template filled with an example, or why it cannot be; null while main has not said it yet */
export function useTemplatePreview(template: string): TemplatePreview | null {
  const [last, setLast] = useState<{ template: string; preview: TemplatePreview } | null>(null);
  useEffect(() => {
    run(
      api.previewTemplate(template).then((preview) => {
        setLast({ template, preview });
      }),
    );
  }, [template]);
  return last?.template === template ? last.preview : null;
}
