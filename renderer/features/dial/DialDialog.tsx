import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialRequest } from '../../../contract/model/dialling.ts';
import { api } from '../../api.ts';
import { run, useApp } from '../../store.ts';
import classes from './DialDialog.module.css';
import { DialOffer } from './DialOffer.tsx';
import { DialRefused } from './DialRefused.tsx';

/** What somebody wants to dial, or why that cannot be dialled: over the page, until it is decided. */
export default function DialDialog() {
  const [request, ...others] = useApp((state) => state.dialRequests);
  // A dialog of its own for each, so that the focus starts where the next one's answer is given.
  return request && <OneDialog key={request.id} request={request} waiting={others.length} />;
}

function OneDialog({ request, waiting }: { request: DialRequest; waiting: number }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // It would give the focus to whatever comes first.
    dialog.current?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
  }, []);
  const close = (): void => {
    run(api.closeDial(request.id));
  };
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-labelledby="dial-title"
      // A key that is held must not confirm the next one as well.
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.repeat) event.preventDefault();
      }}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      {request.kind === 'offer' ? (
        <DialOffer request={request} onClose={close} />
      ) : (
        <DialRefused request={request} onClose={close} />
      )}
      {waiting > 0 && <p className={classes.waiting}>{t('dial.waiting', { count: waiting })}</p>}
    </dialog>
  );
}
