import * as z from 'zod';
import { dialWaySchema } from './dial-way.ts';
import { guideStageSchema, guideStepSchema } from './guide.ts';

export const languagePreferenceSchema = z.enum(['system', 'de', 'en']);
export const themePreferenceSchema = z.enum(['system', 'light', 'dark']);
export const announcementSchema = z.enum(['popUp', 'notification', 'both', 'none']);
export const announcedCallsSchema = z.enum(['mine', 'lines', 'all']);
export const closeButtonSchema = z.enum(['hide', 'quit']);

/** A place on one of the system's screens. Where that screen is gone, the usual corner counts until it is back. */
export const popUpPositionSchema = z.strictObject({
  /** The system's id of the screen. */
  display: z.number(),
  /** From the right edge of the screen's work area to the pop-ups', in CSS pixels; the same for `bottom`. */
  right: z.number(),
  bottom: z.number(),
});
export type PopUpPosition = z.infer<typeof popUpPositionSchema>;

/** What an agent sets for this desktop. */
const preferenceShape = {
  language: languagePreferenceSchema,
  theme: themePreferenceSchema,
  /** The agent whose desktop this is; null: nobody's, as a reception's that sees everything. */
  agentId: z.string().min(1).nullable(),
  /** Off: no pop-up, notification, sound or screen pop; the log goes on. */
  phoneOn: z.boolean(),
  /** Until then it is as if the phone were off; ISO 8601 in UTC. */
  doNotDisturbUntil: z.iso.datetime({ precision: 3 }).nullable(),
  /** How an incoming call is announced. */
  announce: announcementSchema,
  /** Which incoming calls are: those that ring for this agent, those to lines that they are told of, or all. */
  announcedCalls: announcedCallsSchema,
  soundOn: z.boolean(),
  /** 0 to 1. */
  soundVolume: z.number().min(0).max(1),
  /** Where the pop-ups stand; null: in the lower right corner of the screen with the mouse. */
  popUpPosition: popUpPositionSchema.nullable(),
  /** Whether closing the window hides it or quits. */
  closeButton: closeButtonSchema,
  /** It was said once that hidden the app goes on. */
  closeExplained: z.boolean(),
  /** What was chosen last; whether it is so, only the system knows. */
  startAtLogin: z.boolean(),
  /** At login in the tray alone. */
  startHidden: z.boolean(),
  /** An accelerator as Electron spells it, which offers to dial the number on the clipboard; empty: none. */
  dialShortcut: z.string().max(100),
  /** How a number is dialled unless another way is chosen. */
  dialWith: dialWaySchema,
  /** The phone that sipgate rings first, such as `e0`; null: the agent's first one. */
  sipgatePhone: z.string().max(50).nullable(),
} as const;

/** The preferences as a file has them: what is left out gets its default. */
export const preferencesSchema = z.looseObject({
  version: z.literal(1).default(1),
  language: preferenceShape.language.default('system'),
  theme: preferenceShape.theme.default('system'),
  agentId: preferenceShape.agentId.default(null),
  phoneOn: preferenceShape.phoneOn.default(true),
  doNotDisturbUntil: preferenceShape.doNotDisturbUntil.default(null),
  announce: preferenceShape.announce.default('popUp'),
  announcedCalls: preferenceShape.announcedCalls.default('mine'),
  soundOn: preferenceShape.soundOn.default(false),
  soundVolume: preferenceShape.soundVolume.default(0.6),
  popUpPosition: preferenceShape.popUpPosition.default(null),
  closeButton: preferenceShape.closeButton.default('hide'),
  closeExplained: preferenceShape.closeExplained.default(false),
  startAtLogin: preferenceShape.startAtLogin.default(false),
  startHidden: preferenceShape.startHidden.default(true),
  dialShortcut: preferenceShape.dialShortcut.default(''),
  dialWith: preferenceShape.dialWith.default('tel'),
  /** What the guide through the first start remembers; times are ISO 8601 in UTC. */
  guide: z
    .looseObject({
      stage: guideStageSchema.default('none'),
      step: guideStepSchema.default('reach'),
      testedAt: z.iso.datetime({ precision: 3 }).nullable().default(null),
    })
    .prefault({}),
  sipgatePhone: preferenceShape.sipgatePhone.default(null),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** Changes of some of them. */
export const preferenceChangesSchema = z.strictObject({
  language: preferenceShape.language.exactOptional(),
  theme: preferenceShape.theme.exactOptional(),
  agentId: preferenceShape.agentId.exactOptional(),
  phoneOn: preferenceShape.phoneOn.exactOptional(),
  doNotDisturbUntil: preferenceShape.doNotDisturbUntil.exactOptional(),
  announce: preferenceShape.announce.exactOptional(),
  announcedCalls: preferenceShape.announcedCalls.exactOptional(),
  soundOn: preferenceShape.soundOn.exactOptional(),
  soundVolume: preferenceShape.soundVolume.exactOptional(),
  popUpPosition: preferenceShape.popUpPosition.exactOptional(),
  closeButton: preferenceShape.closeButton.exactOptional(),
  closeExplained: preferenceShape.closeExplained.exactOptional(),
  startAtLogin: preferenceShape.startAtLogin.exactOptional(),
  startHidden: preferenceShape.startHidden.exactOptional(),
  dialShortcut: preferenceShape.dialShortcut.exactOptional(),
  dialWith: preferenceShape.dialWith.exactOptional(),
  sipgatePhone: preferenceShape.sipgatePhone.exactOptional(),
});

export type PreferenceChanges = z.infer<typeof preferenceChangesSchema>;

/** The languages that every string of the app exists in. */
export type Language = 'de' | 'en';
