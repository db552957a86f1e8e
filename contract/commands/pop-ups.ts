import * as z from 'zod';
import { command, type Nothing } from '../define.ts';
import { navigationSchema } from '../model/navigation.ts';
import { popUpFrameSchema } from '../model/pop-up.ts';
import type { PopUpSnapshot } from '../model/snapshots.ts';

/** The commands of the pop-up window. */
export const popUpCommands = {
  /** The pop-up window's whole state, asked for once. */
  getPopUps: command({ from: 'popUp' }).returns<PopUpSnapshot>(),
  /** This conversation pops up no more. */
  dismissPopUp: command({ from: 'popUp', args: [z.string()] }).returns<Nothing>(),
  /** How high the pop-ups are, in CSS pixels, so that the window fits; 0 when there are none. */
  fitPopUps: command({
    from: 'popUp',
    args: [z.number().min(0).max(4000), popUpFrameSchema],
  }).returns<Nothing>(),
  /** Somebody writes in this conversation's pop-up: it does not leave meanwhile. */
  holdPopUp: command({ from: 'popUp', args: [z.string(), z.boolean()] }).returns<Nothing>(),
  /** The pop-ups follow the mouse: how far it is from where it took them, in CSS pixels; `end` keeps them there. */
  dragPopUps: command({
    from: 'popUp',
    args: [z.enum(['start', 'move', 'end']), z.number().int(), z.number().int()],
  }).returns<Nothing>(),
  /** Brings the app window to the front, at what is meant. */
  openInApp: command({ from: 'popUp', args: [navigationSchema] }).returns<Nothing>(),
};
