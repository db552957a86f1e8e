import {
  urlPlaceholderSchema,
  type UrlPlaceholder,
  type UrlTemplateProblem,
} from '../../../contract/model/helpdesk.ts';

export type TemplateValues = Partial<Record<UrlPlaceholder, string>>;

/** A URL template that was read. */
export type ReadTemplate =
  | {
      ok: true;
      /** Makes the address; what has no value is filled in as nothing. */
      fill: (values: TemplateValues) => string;
    }
  | { ok: false; problem: UrlTemplateProblem };

/** Windows opens no address that is much longer. */
const longestTemplate = 2_000;
/** No number, name or e-mail address is longer; what is, is cut. */
const longestValue = 320;

/** What a preview in the settings is filled with. */
export const exampleValues: Record<UrlPlaceholder, string> = {
  number: '+49 30 609854180',
  e164: '+4930609854180',
  digits: '4930609854180',
  name: 'Anna Müller',
  organisation: 'Bäckerei Müller & Söhne',
  email: 'anna.mueller@example.com',
  callId: '1234567890',
  conversationId: '1234567890',
  agent: 'Emma Taylor',
  agentEmail: 'emma.taylor@example.com',
  line: '+49 211 1234567',
  direction: 'in',
  startedAt: '2026-11-22T09:56:47.123Z',
};

const placeholder = /\{([^{}]*)\}/g;

/**
 * Reads a URL template such as `https://crm.example.com/search?phone={e164}`. Only https, and placeholders only behind
 * the host: whatever the values are, they change neither where the address leads nor how many parts its path has.
 */
export function readTemplate(text: string): ReadTemplate {
  const template = text.trim();
  const problem = problemOf(template);
  if (problem) return { ok: false, problem };
  const pathEnd = /[?#]/.exec(template)?.index ?? template.length;
  const path = template.slice(0, pathEnd).split('/');
  const rest = template.slice(pathEnd);
  return {
    ok: true,
    fill: (values) => path.map((segment) => fillSegment(segment, values)).join('/') + fillPart(rest, values),
  };
}

function problemOf(template: string): UrlTemplateProblem | null {
  if (template === '') return { code: 'empty' };
  if (template.length > longestTemplate) return { code: 'tooLong' };
  // A backslash is a slash to browsers, and they drop line breaks without a word.
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u0020\u007f\\]/.test(template)) return { code: 'forbiddenCharacter' };
  if (/[{}]/.test(template.replace(placeholder, ''))) return { code: 'brace' };
  for (const [, name = ''] of template.matchAll(placeholder))
    if (!urlPlaceholderSchema.safeParse(name).success) return { code: 'unknownPlaceholder', name };

  if (!/^https:\/\//i.test(template)) return { code: 'notHttps' };
  const host = /^.{8}([^/?#]*)/.exec(template)?.[1] ?? '';
  // Without a host, browsers take what follows for it.
  if (host === '') return { code: 'notAnAddress' };
  if (host.includes('{')) return { code: 'placeholderInHost' };
  if (host.includes('@')) return { code: 'credentials' };
  return URL.canParse(template.replace(placeholder, 'x')) ? null : { code: 'notAnAddress' };
}

/** Parts of a path that read `.` or `..` are taken out of it by whoever reads the address, and so their neighbours: none comes about here. */
function fillSegment(segment: string, values: TemplateValues): string {
  const filled = fillPart(segment, values);
  const isStep = /^\.{1,2}$/.test(filled.replace(/%2e/gi, '.'));
  return isStep && filled !== segment ? '' : filled;
}

function fillPart(part: string, values: TemplateValues): string {
  return part.replace(placeholder, (_, name: UrlPlaceholder) => encode(values[name] ?? ''));
}

/** Nothing but letters, digits, `-`, `.`, `_` and `~` stays as it is (RFC 3986): right in a path, a query and a fragment. */
function encode(value: string): string {
  // Half a surrogate pair cannot be encoded.
  const characters = Array.from(value.replace(/\p{Surrogate}/gu, '\ufffd')).slice(0, longestValue);
  return encodeURIComponent(characters.join('')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
