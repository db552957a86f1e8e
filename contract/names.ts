import { commands, type CommandName } from './commands/index.ts';
import { notifications, type NotificationName } from './notifications.ts';

// For those who are there before the schemas are, or never have them. The build puts the names themselves in this file's
// place: see scripts/build/contract-names.ts.

export const commandNames = Object.keys(commands) as CommandName[];
export const notificationNames = Object.keys(notifications) as NotificationName[];
