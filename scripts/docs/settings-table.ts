import { settingsSchema } from '../../contract/settings/settings.ts';
import { fieldSetting, teamFields, type TeamField } from '../../contract/settings/settings-table.ts';
import { settingsPages, type SettingsPage } from '../../contract/settings/setting.ts';
import { en } from '../../renderer/i18n/en/index.ts';

/** Around what is made from the table in `docs/settings.md`. */
export const marks = {
  begin: '<!-- made from the table of settings by `npm run docs` -->',
  end: '<!-- end of what is made -->',
};

/** The key of what each page is called. */
const pageTitles: Readonly<Record<SettingsPage, string>> = {
  connection: 'settings.connection',
  callsIn: 'callsIn.title',
  callsOut: 'callsOut.title',
  team: 'team.title',
  callerLog: 'callerLog.title',
  screenPop: 'screenPop.title',
};

/** The settings with a field as a table in Markdown: by page, with their path in `settings.json`, default and what they do. */
export function settingsAsTable(): string {
  const rows = settingsPages.flatMap((page) =>
    teamFields
      .filter((field) => fieldSetting(field).page === page)
      .map((field, index) => [index === 0 ? textOf(pageTitles[page]) : '', ...cellsOf(field)]),
  );
  const head = ['page', 'setting', 'in `settings.json`', 'default', 'what it does'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The text of `docs/settings.md` with the table as it is now. */
export function withTable(text: string): string {
  const [before = '', rest = ''] = text.split(marks.begin);
  const [, after = ''] = rest.split(marks.end);
  return `${before}${marks.begin}\n\n${settingsAsTable()}\n\n${marks.end}${after}`;
}

function cellsOf(field: TeamField): string[] {
  const { label, hint, choices } = fieldSetting(field);
  const said = typeof hint === 'string' ? textOf(hint) : byChoice(hint ?? {}, choices);
  const named = hint === null && choices ? Object.values(choices).map(textOf).join(', ') : said;
  return [textOf(label), `\`${field}\``, defaultOf(field), named].map((cell) => cell.replaceAll('|', '\\|'));
}

/** What is said of each value, behind what it is called. */
function byChoice(
  hints: Readonly<Record<string, string>>,
  choices?: Readonly<Record<string, string>>,
): string {
  const said = Object.entries(hints).map(([value, key]) => {
    const name = choices?.[value] ?? `teamSettings.${value === 'true' ? 'on' : 'off'}`;
    return `${textOf(name)}: ${textOf(key)}`;
  });
  return said.join(' ');
}

const defaults: unknown = settingsSchema.parse({ version: 1, receiver: { token: 't'.repeat(43) } });

function defaultOf(field: TeamField): string {
  const value = at(defaults, field);
  if (value === '' || (Array.isArray(value) && value.length === 0)) return '';
  return `\`${String(value)}\``;
}

function textOf(key: string): string {
  return String(at(en, key));
}

function at(whole: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((part, key) => (part as Readonly<Record<string, unknown>>)[key], whole);
}
