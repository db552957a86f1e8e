import type { TemplatePreview } from '../../../../contract/model/helpdesk.ts';
import { api } from '../../../api.ts';
import { useAnswer } from '../../../ask/use-answer.ts';

/** @returns the template filled with an example, or why it cannot be; null while main has not said it yet */
export function useTemplatePreview(template: string): TemplatePreview | null {
  return useAnswer({ key: template, ask: () => api.previewTemplate(template) }).value ?? null;
}
