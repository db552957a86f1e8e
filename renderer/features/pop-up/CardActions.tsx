import {
  IconAppWindow,
  IconCheck,
  IconCopy,
  IconCopyX,
  IconPlus,
  IconTicket,
  IconUser,
  IconUserPlus,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Navigation } from '../../../contract/model/navigation.ts';
import type { PopUp } from '../../../contract/model/pop-up.ts';
import { isTestCall } from '../../../contract/model/test-call.ts';
import { api } from '../../api.ts';
import { useCopy } from '../../use-copy.ts';
import { usePopUps } from './pop-up-store.ts';
import { send } from './send.ts';
import classes from './PopUp.module.css';
import type { Caller } from './use-caller.ts';

const icons: Record<Navigation['view'], TablerIcon> = {
  call: IconAppWindow,
  contact: IconUser,
  newContact: IconPlus,
  newTicket: IconTicket,
  addToContact: IconUserPlus,
};

/** What can be done about the caller, the likely thing first. */
export function CardActions({ popUp: { entry }, caller }: { popUp: PopUp; caller: Caller }) {
  const { t } = useTranslation();
  // A Test call's is nobody's.
  const number = isTestCall(entry.conversationId) ? null : entry.remote.number;
  const contactId = caller.party?.contacts[0]?.id ?? null;
  const open = (view: Navigation['view']): void => {
    send(api.openInApp({ view, conversationId: entry.conversationId, contactId, number }));
  };
  const canMakeTickets = usePopUps((state) => state.canMakeTickets);
  const [likely, ...others] = viewsFor(caller, number, canMakeTickets);
  const shown = [likely, ...others];
  const beside = (canMakeTickets ? (['newTicket', 'call'] as const) : (['call'] as const)).filter(
    (view) => !shown.includes(view),
  );
  return (
    <div className={classes.actions}>
      {shown.map((view) => {
        const Icon = icons[view];
        return (
          <button
            key={view}
            type="button"
            className={classes.action}
            data-main={view === likely}
            onClick={() => {
              open(view);
            }}
          >
            <Icon size={16} aria-hidden />
            {t(`popUp.open.${view}`)}
          </button>
        );
      })}
      <span className={classes.side}>
        {beside.map((view) => (
          <IconButton
            key={view}
            icon={icons[view]}
            label={t(`popUp.open.${view}`)}
            onClick={() => {
              open(view);
            }}
          />
        ))}
        {number !== null && <CopyNumber number={number} />}
      </span>
    </div>
  );
}

/** The likely thing first. Who is only thought of may be somebody else. */
function viewsFor(
  { party }: Caller,
  number: string | null,
  canMakeTickets: boolean,
): [Navigation['view'], ...Navigation['view'][]] {
  const ofCall = canMakeTickets ? 'newTicket' : 'call';
  if (party?.certainty === 'known') return ['contact', ofCall];
  return number === null ? [ofCall] : ['newContact', 'addToContact'];
}

function CopyNumber({ number }: { number: string }) {
  const { t } = useTranslation();
  const { state, copy } = useCopy(number);
  const icon = { copy: IconCopy, copied: IconCheck, notCopied: IconCopyX }[state];
  return (
    <IconButton icon={icon} label={t(`popUp.${state}`)} onClick={copy} spelledOut={state === 'notCopied'} />
  );
}

interface IconButtonProps {
  icon: TablerIcon;
  label: string;
  onClick: () => void;
  /** The label stands beside the icon. */
  spelledOut?: boolean;
}

function IconButton({ icon: Icon, label, onClick, spelledOut = false }: IconButtonProps) {
  return (
    <button
      type="button"
      className={spelledOut ? classes.action : `${classes.action ?? ''} ${classes.square ?? ''}`}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon size={16} aria-hidden />
      {spelledOut && label}
    </button>
  );
}
