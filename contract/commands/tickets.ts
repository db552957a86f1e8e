import * as z from 'zod';
import { command, type Nothing } from '../define.ts';
import type { HelpdeskCustomer, HelpdeskResult, TicketSummary } from '../model/helpdesk.ts';
import { newTicketSchema, type TicketMade } from '../model/tickets.ts';

/** The commands for tickets, and for the customers whom they are about. */
export const ticketCommands = {
  /** Names of the groups that a ticket can go to. */
  getHelpdeskGroups: command({ from: 'app' }).returns<HelpdeskResult<string[]>>(),
  /** Whom a number belongs to in the helpdesk, and their tickets: open ones first, then last changed first. */
  getTickets: command({ from: 'app', args: [z.string().min(1).max(100)] }).returns<
    HelpdeskResult<{ customers: HelpdeskCustomer[]; tickets: TicketSummary[] }>
  >(),
  searchCustomers: command({ from: 'app', args: [z.string().max(200)] }).returns<
    HelpdeskResult<HelpdeskCustomer[]>
  >(),
  createTicket: command({ from: 'app', args: [newTicketSchema] }).returns<TicketMade>(),
  /** Opens a page of the helpdesk in the browser. */
  openInHelpdesk: command({
    from: ['app', 'popUp'],
    args: [z.enum(['ticket', 'profile']), z.int()],
  }).returns<Nothing>(),
};
