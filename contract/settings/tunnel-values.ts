import * as z from 'zod';

/** One word that a program may take as a value and never as an option; empty: not set. */
const valueSchema = z
  .string()
  .trim()
  .max(255)
  .regex(/^(?![-])[^\s\p{Cc}]*$/u);

/** A line of a text without control characters. */
export const tunnelTextSchema = z
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
export const fixedPortSchema = z.int().min(1).max(65535);

/** Path of a private key; empty: the agent, and the usual keys. */
export const keyFileSchema = tunnelTextSchema.trim().regex(/^(?!-)/);

/** A program's name, or its path; empty: the preset's. */
export const programSchema = tunnelTextSchema.trim().regex(/^(?!-)/);

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

/** Programs whose arguments this app knows, and any other. */
export const tunnelPresetSchema = z.enum(['cloudflaredQuick', 'cloudflaredNamed', 'ngrok', 'own']);
export type TunnelPreset = z.infer<typeof tunnelPresetSchema>;
