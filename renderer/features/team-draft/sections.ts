import type { ParseKeys } from 'i18next';
import type { TeamField } from '../../../contract/settings/team-settings.ts';

/** The fields of each page, and what they are called: each is saved by the page that it stands on. */
export const sections = {
  connection: {
    enabled: 'connection.enabled',
    'receiver.port': 'connection.port',
    'receiver.publicUrl': 'settings.publicUrl',
    'tunnel.kind': 'tunnel.kind',
    'tunnel.ssh.host': 'tunnel.host',
    'tunnel.ssh.user': 'tunnel.user',
    'tunnel.ssh.port': 'tunnel.port',
    'tunnel.ssh.remotePort': 'tunnel.remotePort',
    'tunnel.ssh.bindAddress': 'tunnel.bindAddress',
    'tunnel.ssh.keyFile': 'tunnel.keyFile',
    'tunnel.command.preset': 'tunnel.preset',
    'tunnel.command.program': 'tunnel.program',
    'tunnel.command.name': 'tunnel.name',
    'tunnel.command.domain': 'tunnel.domain',
    'tunnel.command.args': 'tunnel.args',
    'tunnel.command.urlPattern': 'tunnel.urlPattern',
    'receiver.signature': 'connection.signature',
    'receiver.additionalPublicKeys': 'connection.keys',
  },
  callsIn: { 'inbound.blocked': 'callsIn.blocked' },
  callsOut: { 'outbound.routes': 'callsOut.routes', 'outbound.defaultCallerId': 'callsOut.defaultCallerId' },
  team: { agents: 'team.agents', notify: 'team.notify' },
  callerLog: {
    'callerLog.shownRecords': 'callerLog.shownRecords',
    'callerLog.retentionMonths': 'callerLog.retention',
    country: 'callerLog.country',
  },
  screenPop: {
    'screenPop.when': 'screenPop.when',
    'screenPop.target': 'screenPop.target',
    'screenPop.urlTemplate': 'screenPop.template',
    'helpdesk.kind': 'helpdesk.kind',
    'helpdesk.url': 'helpdesk.url',
    'helpdesk.group': 'helpdesk.group',
    'helpdesk.timeAccounting': 'helpdesk.timeAccounting',
  },
} as const satisfies Record<string, Partial<Record<TeamField, ParseKeys>>>;

/** A page of the team's settings. */
export type Section = keyof typeof sections;

type Labels = Record<TeamField, ParseKeys>;

const labels: Labels = Object.assign({}, ...Object.values(sections)) as Labels;

/** @returns the key of what a field is called */
export function labelOf(field: TeamField): ParseKeys {
  return labels[field];
}

export function fieldsIn(section: Section): TeamField[] {
  return Object.keys(sections[section]) as TeamField[];
}
