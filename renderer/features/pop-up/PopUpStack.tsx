import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { ring } from '../../ring.ts';
import { useNow } from '../../use-now.ts';
import { PopUpCard } from './PopUpCard.tsx';
import classes from './PopUp.module.css';
import { usePopUps } from './pop-up-store.ts';
import { send } from './send.ts';

/** Main says it in the address: a page cannot see in which window it is. */
const frame = location.search === '?writable' ? 'writable' : 'usual';

/** The pop-ups of this desktop, the oldest at the foot of the screen; tells main how much room they take. */
export function PopUpStack() {
  const { t } = useTranslation();
  const { popUps, more } = usePopUps();
  const now = useNow(popUps.length > 0);
  const stack = useRef<HTMLElement>(null);
  const isEmpty = popUps.length === 0;

  // After every change and before it is painted: the window is to fit when the cards are there.
  useLayoutEffect(() => {
    send(api.fitPopUps(isEmpty ? 0 : (stack.current?.offsetHeight ?? 0), frame));
  }, [popUps, more, isEmpty]);
  useFitting(stack, isEmpty);
  useRing();
  useEscape();

  return (
    <main ref={stack} className={classes.stack}>
      <h1 className={classes.unseen}>{t('popUp.label')}</h1>
      {popUps.map((popUp) => (
        <PopUpCard key={popUp.card} popUp={popUp} now={now} />
      ))}
      {more > 0 && <div className={classes.more}>{t('popUp.more', { count: more })}</div>}
    </main>
  );
}

/** Cards also grow and shrink by themselves: another language, another name. */
function useFitting(stack: RefObject<HTMLElement | null>, isEmpty: boolean): void {
  useEffect(() => {
    const element = stack.current;
    if (isEmpty || !element) return;
    const observer = new ResizeObserver(() => {
      send(api.fitPopUps(element.offsetHeight, frame));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [stack, isEmpty]);
}

/** Rings as long as main says, also where nothing is shown. */
function useRing(): void {
  const volume = usePopUps((state) => state.ring);
  useEffect(() => (volume === null ? undefined : ring(volume, true)), [volume]);
}

/** Where no card has the keyboard, Escape is for the newest one. */
function useEscape(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const newest = usePopUps.getState().popUps.at(-1);
      if (event.key === 'Escape' && newest) send(api.dismissPopUp(newest.entry.conversationId));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
