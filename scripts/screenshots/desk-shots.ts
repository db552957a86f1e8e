import type { Page } from '@playwright/test';
import { answer, hangup, newCall } from '../../test/support/data/calls.ts';
import { goTo } from '../../test/support/app/contacts.ts';
import { pageOf, type Klingel } from '../../test/support/app/klingel.ts';
import { screens } from '../../test/support/app/screens.ts';

/** A picture of the running app; each begins where the one before left it. */
export interface Shot {
  /** Of the file in `docs/screenshots`, without its ending. */
  name: string;
  theme: 'light' | 'dark';
  language: 'de' | 'en';
  /** Brings the app there, in English. */
  open: (klingel: Klingel, userData: string) => Promise<void>;
  /** What is taken; the app window unless told otherwise. */
  of?: (klingel: Klingel) => Promise<Page>;
}

const callers = {
  known: '34911234567',
  unknown: '4940123456',
  several: '491714711815',
  maybe: '41446681800',
};

/** A caller rings, alone; their pop-up is taken. */
function ringing(caller: keyof typeof callers, theme: 'light' | 'dark', language: 'de' | 'en'): Shot {
  return {
    name: `pop-up-${caller}`,
    theme,
    language,
    async open({ popUps, post }) {
      await post(newCall({ callId: caller, from: callers[caller], to: '4930700700' }));
      await popUps.getByRole('article').waitFor();
    },
    of: async ({ electron }) => pageOf(electron, 'popup.html'),
  };
}

/** The caller before gives up. */
function over(shot: Shot, caller: keyof typeof callers): Shot {
  return {
    ...shot,
    async open(klingel, userData) {
      await klingel.post(
        hangup({ callId: caller, from: callers[caller], to: '4930700700', cause: 'cancel' }),
      );
      await klingel.popUps.getByRole('article').waitFor({ state: 'detached' });
      await shot.open(klingel, userData);
    },
  };
}

function screen(name: string, theme: 'light' | 'dark', language: 'de' | 'en'): Shot {
  const found = screens.find((one) => one.name === name);
  if (!found) throw new Error(`there is no screen ${name}`);
  return { name, theme, language, open: found.open };
}

/** Who calls, the phone book, tickets and dialling, at the desktop of Emma with a Zammad beside it. */
export const deskShots: readonly Shot[] = [
  ringing('known', 'light', 'en'),
  over(ringing('unknown', 'dark', 'de'), 'known'),
  over(ringing('several', 'light', 'de'), 'unknown'),
  over(ringing('maybe', 'light', 'en'), 'several'),
  {
    name: 'pop-up-answered-elsewhere',
    theme: 'light',
    language: 'en',
    async open({ popUps, post }) {
      const chris = { user: 'Chris', userId: 'w1', fullUserId: '1234567w1' };
      await post(answer({ callId: 'maybe', from: callers.maybe, to: '4930700700', ...chris }));
      await popUps.getByRole('status').getByText('Answered by Chris').waitFor();
    },
    of: async ({ electron }) => pageOf(electron, 'popup.html'),
  },
  {
    name: 'call-window',
    theme: 'dark',
    language: 'en',
    async open({ post, popUps }) {
      await popUps.getByRole('article').waitFor({ state: 'detached' });
      await post(newCall({ callId: 'own', from: callers.known, to: '4930700700' }));
      await post(answer({ callId: 'own', from: callers.known, to: '4930700700' }));
    },
    async of({ electron }) {
      const page = await pageOf(
        electron,
        process.platform === 'linux' ? 'popup.html?writable' : 'popup.html',
      );
      await page.getByRole('textbox', { name: /Note|Notiz/ }).fill('Wants the July invoice as a PDF');
      return page;
    },
  },
  {
    name: 'new-ticket',
    theme: 'light',
    language: 'en',
    async open({ page }) {
      await page.getByRole('form', { name: 'New ticket' }).waitFor();
    },
  },
  { ...screen('contact', 'light', 'en'), name: 'contacts' },
  screen('contact-form', 'dark', 'de'),
  { ...screen('contact-unsaved', 'light', 'en'), name: '' },
  screen('duplicates', 'light', 'en'),
  screen('import-columns', 'light', 'de'),
  screen('import-preview', 'light', 'en'),
  {
    ...screen('dial-offer', 'light', 'en'),
    async open(klingel, userData) {
      await klingel.page.getByRole('button', { name: 'Cancel' }).click();
      await goTo(klingel, 'Calls');
      await screen('dial-offer', 'light', 'en').open(klingel, userData);
    },
  },
];
