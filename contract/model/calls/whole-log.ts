import type { LogQuery } from './log-query.ts';

// Apart from the schemas: the window shows its first page without evaluating them.

/** What asks for the whole log. */
export const everything: LogQuery = {
  text: '',
  direction: null,
  outcomes: [],
  person: null,
  line: null,
  openOnly: false,
  span: null,
};
