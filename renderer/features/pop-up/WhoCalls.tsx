import { useTranslation } from 'react-i18next';
import { dotted, listed, phrase } from '../../../contract/model/isolated.ts';
import type { PopUp } from '../../../contract/model/pop-up.ts';
import { useNumberWords } from '../../components/call/use-party.ts';
import classes from './PopUp.module.css';
import type { Caller } from './use-caller.ts';

/** How many names stand there before it is only said how many more there are. */
const namesShown = 3;

/** The other side, large; what is known of them; while it rings, which line and who else; what they see who are called. */
export function WhoCalls({ popUp, caller }: { popUp: PopUp; caller: Caller }) {
  const { t } = useTranslation();
  const { name, more, details, maybe } = caller;
  const moreChip = more > 0 && (
    <span className={classes.chip} title={t('popUp.moreContacts', { count: more })}>
      +{more}
    </span>
  );
  return (
    <>
      <h2 className={classes.name}>
        <span className={classes.cut} title={name}>
          {name}
        </span>
        {maybe === null && moreChip}
      </h2>
      {details.length > 0 && <p className={classes.detail}>{dotted(details)}</p>}
      {maybe !== null && (
        <p className={`${classes.detail ?? ''} ${classes.maybe ?? ''}`}>
          <span className={classes.chip}>{t('popUp.maybe')}</span>
          <span className={classes.cut} title={maybe}>
            {maybe}
          </span>
          {moreChip}
        </p>
      )}
      {popUp.stage === 'ringing' && <Line popUp={popUp} />}
      {popUp.stage === 'dialling' && popUp.entry.presentedCallerId !== null && (
        <p className={classes.detail}>{t('calls.shownAs', { number: popUp.entry.presentedCallerId })}</p>
      )}
    </>
  );
}

function Line({ popUp: { entry, others, ringsForAgent } }: { popUp: PopUp }) {
  const { t } = useTranslation();
  const words = useNumberWords();
  const shown = listed(others.slice(0, namesShown));
  const names = others.length > namesShown ? phrase`${shown} +${others.length - namesShown}` : shown;
  return (
    <p className={classes.detail} title={listed(others)}>
      {entry.line && (
        <>
          {t('popUp.to')} <strong>{words(entry.line)}</strong>
        </>
      )}
      {entry.line && names !== '' && ' · '}
      {names !== '' && t(ringsForAgent ? 'popUp.alsoRings' : 'popUp.ringsFor', { names })}
    </p>
  );
}
