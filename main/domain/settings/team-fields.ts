import type { Settings } from '../../../contract/settings/settings.ts';
import { settingsSchema } from '../../../contract/settings/settings.ts';
import type { TeamChanges, TeamField, TeamFields } from '../../../contract/settings/team-settings.ts';

/** Numbers that stand in their fields as they are typed. */
const numeric: ReadonlySet<string> = new Set<TeamField>([
  'receiver.port',
  'callerLog.retentionMonths',
  'tunnel.ssh.port',
  'tunnel.ssh.remotePort',
]);

/** What stands in the fields of the window where nobody has changed anything. */
export function fieldsOf(settings: Settings): TeamFields {
  const { receiver, inbound, outbound, callerLog, screenPop, helpdesk, tunnel } = settings;
  return {
    enabled: settings.enabled,
    country: settings.country,
    'receiver.port': String(receiver.port),
    'receiver.publicUrl': receiver.publicUrl,
    'receiver.signature': receiver.signature,
    'receiver.additionalPublicKeys': receiver.additionalPublicKeys,
    'inbound.blocked': inbound.blocked,
    'outbound.defaultCallerId': outbound.defaultCallerId,
    'outbound.routes': outbound.routes,
    'callerLog.shownRecords': callerLog.shownRecords,
    'callerLog.retentionMonths': String(callerLog.retentionMonths),
    agents: settings.agents,
    notify: settings.notify,
    'tunnel.kind': tunnel.kind,
    'tunnel.ssh.host': tunnel.ssh.host,
    'tunnel.ssh.user': tunnel.ssh.user,
    'tunnel.ssh.port': String(tunnel.ssh.port),
    'tunnel.ssh.remotePort': String(tunnel.ssh.remotePort),
    'tunnel.ssh.bindAddress': tunnel.ssh.bindAddress,
    'tunnel.ssh.keyFile': tunnel.ssh.keyFile,
    'tunnel.command.preset': tunnel.command.preset,
    'tunnel.command.program': tunnel.command.program,
    'tunnel.command.name': tunnel.command.name,
    'tunnel.command.domain': tunnel.command.domain,
    'tunnel.command.args': tunnel.command.args,
    'tunnel.command.urlPattern': tunnel.command.urlPattern,
    'screenPop.when': screenPop.when,
    'screenPop.target': screenPop.target,
    'screenPop.urlTemplate': screenPop.urlTemplate,
    'helpdesk.kind': helpdesk.kind,
    'helpdesk.url': helpdesk.url,
    'helpdesk.group': helpdesk.group,
    'helpdesk.timeAccounting': helpdesk.timeAccounting,
  };
}

/** The settings as they are taken elsewhere: what the window shows of them, in the shape of `settings.json`; no secrets. */
export function exportOf(settings: Settings): Record<string, unknown> {
  let result: object = { version: settings.version };
  for (const [field, value] of Object.entries(fieldsOf(settings))) {
    const kept = numeric.has(field) ? Number(value) : value;
    result = withValue(result, field.split('.'), kept);
  }
  return result as Record<string, unknown>;
}

/** The paths of the settings that stand in a file, as far as they may be fields. */
export function pathsIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  const parts: [string, unknown][] = Object.entries(data);
  return parts.flatMap(([key, value]) => [key, ...pathsIn(value).map((path) => `${key}.${path}`)]);
}

/** Settings with changes in them, or the paths of what does not fit. */
export type ReadFields = { ok: true; settings: Settings } | { ok: false; paths: string[] };

/** Puts what stands in fields into settings; what they do not name stays as it is. Spaces around a text are taken off. */
export function withFields(settings: Settings, changes: TeamChanges): ReadFields {
  let next: object = settings;
  for (const [field, value] of Object.entries(changes)) {
    const tidied = tidy(value);
    const typed = numeric.has(field) ? Number(tidied === '' ? NaN : tidied) : tidied;
    next = withValue(next, field.split('.'), typed);
  }
  const read = settingsSchema.safeParse(next);
  return read.success
    ? { ok: true, settings: read.data }
    : { ok: false, paths: read.error.issues.map(({ path }) => path.join('.')) };
}

/** The same object with another value at a path; the objects on the way there are others, too. */
function withValue(whole: object, [key = '', ...rest]: string[], value: unknown): object {
  const part = (whole as Record<string, object | undefined>)[key] ?? {};
  return { ...whole, [key]: rest.length === 0 ? value : withValue(part, rest, value) };
}

/** The fields of these changes that are not as they were when the changes were begun, nor as the changes want them. */
export function conflicts(now: TeamFields, changes: TeamChanges, base: TeamChanges): TeamField[] {
  return (Object.keys(changes) as TeamField[]).filter(
    (field) => !isSame(now[field], base[field]) && !isSame(now[field], changes[field]),
  );
}

/** The fields that differ. */
export function changedFields(one: TeamFields, other: TeamFields): TeamField[] {
  return (Object.keys(one) as TeamField[]).filter((field) => !isSame(one[field], other[field]));
}

/** Both are plain data made by one schema, so equal ones read the same. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  // A comma too many leaves an empty text in a list.
  if (Array.isArray(value)) return value.map(tidy).filter((part) => part !== '');
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, tidy(part)]));
}
