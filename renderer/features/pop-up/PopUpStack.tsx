import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { useNow } from '../../use-now.ts';
import { PopUpCard } from './PopUpCard.tsx';
import classes from './PopUp.module.css';
import { usePopUps } from './pop-up-store.ts';
import { send } from './send.ts';

/** The pop-ups of this desktop, the oldest at the foot of the screen; tells main how much room they take. */
export function PopUpStack() {
  const { t } = useTranslation();
  const { entries, more } = usePopUps((state) => state.popUps);
  const now = useNow(entries.length > 0);
  const stack = useRef<HTMLElement>(null);

  // After every change and before it is painted: the window is to fit when the cards are there.
  useLayoutEffect(() => {
    send(api.fitPopUps(entries.length === 0 ? 0 : (stack.current?.offsetHeight ?? 0)));
  }, [entries, more]);

  return (
    <main ref={stack} className={classes.stack}>
      <h1 className={classes.unseen}>{t('popUp.label')}</h1>
      {entries.map((entry) => (
        <PopUpCard key={entry.conversationId} entry={entry} now={now} />
      ))}
      {more > 0 && <div className={classes.more}>{t('popUp.more', { count: more })}</div>}
    </main>
  );
}
