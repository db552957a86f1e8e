import type { controlEn } from './control-en.ts';

/** Calls through sipgate: its history, dialling, and what can be done with a call; in German. */
export const controlDe: typeof controlEn = {
  history: {
    mark: 'aus dem sipgate-Verlauf',
    step: {
      in: 'sipgate-Verlauf: eingehender Anruf, {{facts}}',
      out: 'sipgate-Verlauf: ausgehender Anruf, {{facts}}',
    },
  },
};
