import * as z from 'zod';
import { publicUrlSchema } from './public-url.ts';

/** One word that a program may take as a value and never as an option; empty: not set. */
const valueSchema = z
  .string()
  .trim()
  .max(255)
  .regex(/^(?![-])[^\s\p{Cc}]*$/u);

const textSchema = z
  .string()
  .max(4_096)
  .regex(/^[^\p{Cc}]*$/u);

/** Name or address of an SSH server, or a `Host` of the user's SSH settings; empty: not set. */
export const sshHostSchema = valueSchema.regex(/^[^@/]*$/);

/** A user of the SSH server; empty: as in the user's SSH settings. */
export const sshUserSchema = valueSchema.regex(/^[^@:]*$/);

/** Which of the server's addresses it listens on; empty: its own loopback. `*`: all. */
export const bindAddressSchema = valueSchema.regex(/^[\w.:*-]*$/);

/** A port that must be a certain one. */
const fixedPortSchema = z.int().min(1).max(65535);

export const keyFileSchema = textSchema.trim().regex(/^(?!-)/);

/** A program's name, or its path; empty: the preset's. */
export const programSchema = textSchema.trim().regex(/^(?!-)/);

/** A named tunnel of cloudflared; empty: not set. */
export const tunnelNameSchema = valueSchema;

/** A domain of ngrok's; empty: any. */
export const domainSchema = valueSchema.regex(/^[\w.-]*$/);

/** What the public address looks like where the program prints it; see `addressFinder`. Empty: it prints none. */
export const urlPatternSchema = z
  .string()
  .trim()
  .max(200)
  .regex(/^(?:$|[^\s]*https?:\/\/[^\s]+$)/);

const sshSchema = z.looseObject({
  host: sshHostSchema.default(''),
  user: sshUserSchema.default(''),
  port: fixedPortSchema.default(22),
  /** Where the server listens for this desktop. */
  remotePort: fixedPortSchema.default(4747),
  bindAddress: bindAddressSchema.default(''),
  /** Path of a private key; empty: the agent, and the usual keys. */
  keyFile: keyFileSchema.default(''),
});

/** Programs whose arguments this app knows, and any other. */
export const tunnelPresetSchema = z.enum(['cloudflaredQuick', 'cloudflaredNamed', 'ngrok', 'own']);
export type TunnelPreset = z.infer<typeof tunnelPresetSchema>;

const commandSchema = z.looseObject({
  preset: tunnelPresetSchema.default('cloudflaredQuick'),
  program: programSchema.default(''),
  /** cloudflared: which of its named tunnels. */
  name: tunnelNameSchema.default(''),
  /** ngrok: a domain of its account's, such as `calls.ngrok.app`; empty: any. */
  domain: domainSchema.default(''),
  /** For a program of one's own, one after the other, no shell between; `{port}` is the receiver's port. */
  args: z.array(textSchema).max(100).default([]),
  /** Where a program of one's own prints its public address. */
  urlPattern: urlPatternSchema.default(''),
});

/** What carries sipgate's requests to the receiver. */
export const tunnelSchema = z.looseObject({
  /** `manual`: nothing that this app starts. What is set for the other kinds is kept. */
  kind: z.enum(['manual', 'ssh', 'command']).default('manual'),
  ssh: sshSchema.prefault({}),
  command: commandSchema.prefault({}),
  /** The address that somebody has told sipgate, where the tunnel chooses it. */
  toldUrl: publicUrlSchema.default(''),
});
export type TunnelSettings = z.output<typeof tunnelSchema>;
export type TunnelKind = TunnelSettings['kind'];

/** Settings without which the tunnel cannot start. */
export type TunnelGap = 'ssh.host' | 'command.name' | 'command.program';

/**
 * What has to be set before the tunnel can start.
 * @returns the fields that are empty
 */
export function gapsIn({ kind, ssh, command }: TunnelSettings): TunnelGap[] {
  if (kind === 'ssh') return ssh.host === '' ? ['ssh.host'] : [];
  if (kind !== 'command') return [];
  if (command.preset === 'cloudflaredNamed' && command.name === '') return ['command.name'];
  if (command.preset === 'own' && command.program === '') return ['command.program'];
  return [];
}
