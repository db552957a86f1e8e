import type * as z from 'zod';

// How a command and a notification are written. Nothing here runs a schema, so that the names and audiences are there before
// any of them is evaluated.

/** The windows of the app, by what they show. */
export type WindowKind = 'app' | 'popUp';

/** What a command answers that only does something: `returns<Nothing>()`. */
export type Nothing = ReturnType<() => void>;

/** Windows of one kind, or of several. */
export type Audience = WindowKind | readonly WindowKind[];

type Schemas = readonly z.ZodType[];

/** What a window asks main to do. */
export interface Command<Args extends Schemas = Schemas, Result = unknown> {
  /** Which windows may give it. */
  readonly from: Audience;
  /** It changes what is the team's: refused while the settings are locked. */
  readonly admin: boolean;
  /** A schema for each argument. */
  readonly args: Args;
  /** For the type check alone; nobody ever sets it. */
  readonly result?: Result;
}

/** Something that main tells windows. */
export interface Notification<Payload = unknown> {
  /** Which windows are told. */
  readonly to: Audience;
  /** For the type check alone; nobody ever sets it. */
  readonly payload?: Payload;
}

/** Makes a call without arguments an error where the type between the angle brackets was left out. */
type Said<T> = unknown extends T ? [missing: 'say the type, Nothing or null for nothing'] : [];

/**
 * Begins a command; `returns` ends it: `command({ from: 'app', args: [idSchema] }).returns<Contact | null>()`.
 * @param rule who may give it, whether it is an admin's, and a schema for each argument
 */
export function command<const Args extends Schemas = readonly []>(rule: {
  from: Audience;
  admin?: true;
  args?: Args;
}): { returns: <Result>(...said: Said<Result>) => Command<Args, Result> } {
  const { from, admin = false } = rule;
  // Where none are given the type says so, too: it is the parameter's default.
  const args = (rule.args ?? []) as Args;
  return { returns: () => ({ from, admin, args }) };
}

/** Begins a notification; `carries` ends it: `notification({ to: 'app' }).carries<Status>()`. */
export function notification(rule: { to: Audience }): {
  carries: <Payload>(...said: Said<Payload>) => Notification<Payload>;
} {
  return { carries: () => rule };
}

/** Whether windows of this kind are among those meant. */
export function includesKind(audience: Audience, kind: WindowKind): boolean {
  return typeof audience === 'string' ? audience === kind : audience.includes(kind);
}

/** Commands by name. */
export type CommandTable = Readonly<Record<string, Command>>;

type Outputs<Args extends Schemas> = { -readonly [I in keyof Args]: z.output<Args[I]> };
type Inputs<Args extends Schemas> = { -readonly [I in keyof Args]: z.input<Args[I]> };

/** What a handler gets: the arguments as their schemas leave them. */
export type ArgsOf<C extends Command> = Outputs<C['args']>;

/** What a page sends: the arguments as they may be written. */
export type SentTo<C extends Command> = Inputs<C['args']>;

export type ResultOf<C extends Command> = C extends Command<Schemas, infer Result> ? Result : never;

export type PayloadOf<N extends Notification> = N extends Notification<infer Payload> ? Payload : never;

/** What is done for each command of a table: `Handlers<typeof statisticsCommands>`. */
export type Handlers<Table extends CommandTable> = {
  [Name in keyof Table]: (
    ...args: ArgsOf<Table[Name]>
  ) => ResultOf<Table[Name]> | Promise<ResultOf<Table[Name]>>;
};
