import type { KlingelApi } from '../contract/commands/index.ts';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly klingel: KlingelApi;
  }
}

/** The commands and notifications of the contract: the only way from a page to the rest of the app. */
export const api = window.klingel;
