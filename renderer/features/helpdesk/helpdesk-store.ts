import { create } from 'zustand';
import type { HelpdeskStatus } from '../../../contract/model/helpdesk.ts';
import { api } from '../../api.ts';
import { mirror } from '../../ask/follow.ts';

interface HelpdeskState extends HelpdeskStatus {
  /** The conversation that the screen pop wants a new ticket for. */
  wanted: string | null;
}

/** How it stands with the helpdesk, as main told. */
export const useHelpdesk = create<HelpdeskState>()(() => ({
  ready: false,
  group: '',
  timeAccounting: false,
  notices: [],
  wanted: null,
}));

/** Keeps the store up to date from now on. */
export function followHelpdesk(): void {
  mirror(
    'helpdeskChanged',
    () => api.getHelpdeskStatus(),
    (status) => {
      useHelpdesk.setState(status);
    },
  );
  api.on('ticketWanted', ({ conversationId }) => {
    useHelpdesk.setState({ wanted: conversationId });
  });
  api.on('navigate', ({ view, conversationId }) => {
    if (view === 'newTicket') useHelpdesk.setState({ wanted: conversationId });
  });
}
