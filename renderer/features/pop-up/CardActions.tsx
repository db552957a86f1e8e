import {
  IconAppWindow,
  IconCheck,
  IconCopy,
  IconCopyX,
  IconPlus,
  IconUser,
  IconUserPlus,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Navigation } from '../../../contract/navigation.ts';
import type { PopUp } from '../../../contract/pop-up.ts';
import { isTestCall } from '../../../contract/test-call.ts';
import { api } from '../../api.ts';
import { useCopy } from '../../use-copy.ts';
import { send } from './send.ts';
import classes from './PopUp.module.css';
import type { Caller } from './use-caller.ts';

const icons: Record<Navigation['view'], TablerIcon> = {
  call: IconAppWindow,
  contact: IconUser,
  newContact: IconPlus,
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
  const [likely, ...others] = viewsFor(caller, number);
  return (
    <div className={classes.actions}>
      {[likely, ...others].map((view) => {
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
        {!others.includes('call') && likely !== 'call' && (
          <IconButton
            icon={IconAppWindow}
            label={t('popUp.open.call')}
            onClick={() => {
              open('call');
            }}
          />
        )}
        {number !== null && <CopyNumber number={number} />}
      </span>
    </div>
  );
}

/** The likely thing first. Who is only thought of may be somebody else. */
function viewsFor({ party }: Caller, number: string | null): [Navigation['view'], ...Navigation['view'][]] {
  if (party?.certainty === 'known') return ['contact', 'call'];
  return number === null ? ['call'] : ['newContact', 'addToContact'];
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
