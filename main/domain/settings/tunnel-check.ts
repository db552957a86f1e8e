import {
  bindAddressSchema,
  domainSchema,
  gapsIn,
  keyFileSchema,
  programSchema,
  sshHostSchema,
  sshUserSchema,
  tunnelNameSchema,
  tunnelSchema,
  urlPatternSchema,
} from '../../../contract/settings/tunnel.ts';
import type { FieldProblemCode, TeamField, TeamFields } from '../../../contract/settings/team-settings.ts';

/** A setting of the tunnel's. */
type TunnelField = Extract<TeamField, `tunnel.${string}`>;

/** Something that is wrong with one. */
export interface TunnelFault {
  field: TunnelField;
  row: null;
  column: null;
  code: FieldProblemCode;
}

const texts = [
  ['tunnel.ssh.host', sshHostSchema, 'notAHost'],
  ['tunnel.ssh.user', sshUserSchema, 'notAUser'],
  ['tunnel.ssh.bindAddress', bindAddressSchema, 'notABindAddress'],
  ['tunnel.ssh.keyFile', keyFileSchema, 'notAPath'],
  ['tunnel.command.program', programSchema, 'notAPath'],
  ['tunnel.command.name', tunnelNameSchema, 'notATunnelName'],
  ['tunnel.command.domain', domainSchema, 'notADomain'],
  ['tunnel.command.urlPattern', urlPatternSchema, 'notAUrlPattern'],
] as const;

const ports = ['tunnel.ssh.port', 'tunnel.ssh.remotePort'] as const;

const highestPort = 65_535;

/** Finds everything in the fields of the tunnel that cannot be, or is missing for the kind that is chosen. */
export function checkTunnel(fields: TeamFields): TunnelFault[] {
  const wrong = texts.flatMap(([field, schema, code]) =>
    schema.safeParse(fields[field]).success ? [] : [faultOf(field, code)],
  );
  const wrongPorts = ports.flatMap((field) => {
    const typed = fields[field].trim();
    const isPort = /^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= highestPort;
    return isPort ? [] : [faultOf(field, 'notAFixedPort')];
  });
  return [...wrong, ...wrongPorts, ...gaps(fields)];
}

function gaps(fields: TeamFields): TunnelFault[] {
  const chosen = tunnelSchema.parse({
    kind: fields['tunnel.kind'],
    command: { preset: fields['tunnel.command.preset'] },
  });
  // What can be missing for this kind is what an empty tunnel of it lacks.
  return gapsIn(chosen).flatMap((gap) =>
    fields[`tunnel.${gap}`].trim() === '' ? [faultOf(`tunnel.${gap}`, 'needed')] : [],
  );
}

function faultOf(field: TunnelField, code: FieldProblemCode): TunnelFault {
  return { field, row: null, column: null, code };
}
