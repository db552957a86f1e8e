import * as z from 'zod';
import { publicUrlSchema } from './public-url.ts';
import { line, type FieldSetting, type SettingTable } from './setting.ts';
import * as values from './tunnel-values.ts';

/** What all fields of the tunnel have in common. */
const tunnelField = {
  page: 'connection',
  laidOut: true,
  reactions: ['tunnelProgram'],
} as const satisfies Partial<FieldSetting>;

const ssh = {
  'tunnel.ssh.host': {
    ...tunnelField,
    kind: 'text',
    schema: values.sshHostSchema.default(''),
    label: 'tunnel.host',
    hint: 'tunnel.hostHint',
    unfit: 'notAHost',
    check: 'neededByTunnel',
  },
  'tunnel.ssh.user': {
    ...tunnelField,
    kind: 'text',
    schema: values.sshUserSchema.default(''),
    label: 'tunnel.user',
    hint: 'tunnel.userHint',
    unfit: 'notAUser',
  },
  'tunnel.ssh.port': {
    ...tunnelField,
    kind: 'number',
    schema: values.fixedPortSchema.default(22),
    label: 'tunnel.port',
    hint: null,
    check: 'fixedPort',
  },
  /** Where the server listens for this desktop. */
  'tunnel.ssh.remotePort': {
    ...tunnelField,
    kind: 'number',
    schema: values.fixedPortSchema.default(4747),
    label: 'tunnel.remotePort',
    hint: 'tunnel.remotePortHint',
    check: 'fixedPort',
  },
  'tunnel.ssh.bindAddress': {
    ...tunnelField,
    kind: 'text',
    schema: values.bindAddressSchema.default(''),
    label: 'tunnel.bindAddress',
    hint: 'tunnel.bindAddressHint',
    unfit: 'notABindAddress',
  },
  'tunnel.ssh.keyFile': {
    ...tunnelField,
    kind: 'text',
    schema: values.keyFileSchema.default(''),
    label: 'tunnel.keyFile',
    hint: 'tunnel.keyFileHint',
    unfit: 'notAPath',
  },
} as const satisfies SettingTable;

const command = {
  'tunnel.command.preset': {
    ...tunnelField,
    kind: 'choice',
    schema: values.tunnelPresetSchema.default('cloudflaredQuick'),
    label: 'tunnel.preset',
    hint: {
      cloudflaredQuick: 'tunnel.presetHints.cloudflaredQuick',
      cloudflaredNamed: 'tunnel.presetHints.cloudflaredNamed',
      ngrok: 'tunnel.presetHints.ngrok',
      own: 'tunnel.presetHints.own',
    },
    choices: {
      cloudflaredQuick: 'tunnel.presets.cloudflaredQuick',
      cloudflaredNamed: 'tunnel.presets.cloudflaredNamed',
      ngrok: 'tunnel.presets.ngrok',
      own: 'tunnel.presets.own',
    },
  },
  'tunnel.command.program': {
    ...tunnelField,
    kind: 'text',
    schema: values.programSchema.default(''),
    label: 'tunnel.program',
    hint: 'tunnel.ownProgramHint',
    unfit: 'notAPath',
    check: 'neededByTunnel',
  },
  'tunnel.command.name': {
    ...tunnelField,
    kind: 'text',
    schema: values.tunnelNameSchema.default(''),
    label: 'tunnel.name',
    hint: 'tunnel.nameHint',
    unfit: 'notATunnelName',
    check: 'neededByTunnel',
  },
  'tunnel.command.domain': {
    ...tunnelField,
    kind: 'text',
    schema: values.domainSchema.default(''),
    label: 'tunnel.domain',
    hint: 'tunnel.domainHint',
    unfit: 'notADomain',
  },
  /** For a program of one's own, one after the other, no shell between; `{port}` is the receiver's port. */
  'tunnel.command.args': {
    ...tunnelField,
    kind: 'list',
    schema: z.array(values.tunnelTextSchema).max(100).default([]),
    typed: z.array(line).max(100),
    label: 'tunnel.args',
    hint: 'tunnel.argsHint',
  },
  'tunnel.command.urlPattern': {
    ...tunnelField,
    kind: 'text',
    schema: values.urlPatternSchema.default(''),
    label: 'tunnel.urlPattern',
    hint: 'tunnel.urlPatternHint',
    unfit: 'notAUrlPattern',
  },
} as const satisfies SettingTable;

/** What carries sipgate's requests to the receiver. */
export const tunnelSettings = {
  /** `manual`: nothing that this app starts. */
  'tunnel.kind': {
    ...tunnelField,
    kind: 'choice',
    schema: z.enum(['manual', 'ssh', 'command']).default('manual'),
    label: 'tunnel.kind',
    hint: {
      manual: 'tunnel.kindHints.manual',
      ssh: 'tunnel.kindHints.ssh',
      command: 'tunnel.kindHints.command',
    },
    choices: { manual: 'tunnel.kinds.manual', ssh: 'tunnel.kinds.ssh', command: 'tunnel.kinds.command' },
  },
  ...ssh,
  ...command,
  /** The address that somebody has told sipgate, where the tunnel chooses it. */
  'tunnel.toldUrl': {
    kind: 'hidden',
    schema: publicUrlSchema.default(''),
    reactions: ['toldAddress'],
  },
} as const satisfies SettingTable;
