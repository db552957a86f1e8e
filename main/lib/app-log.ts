import log from 'electron-log/node';
import { redact } from './pure/redact.ts';

/** The app's own log: what somebody needs who is asked why it did not ring. Secrets and numbers do not get in. */
export interface AppLog {
  info: (text: string) => void;
  warn: (text: string) => void;
}

/** The file is renamed to `.old.log` when it has grown to this; bytes. */
const maxSize = 1_000_000;

/**
 * @param path the log file; its folder is made if it is not there
 * @param secrets what must never stand in it
 */
export function createAppLog(path: string, secrets: () => readonly string[]): AppLog {
  const logger = log.create({ logId: path });
  logger.transports.console.level = false;
  logger.transports.file.resolvePathFn = () => path;
  logger.transports.file.maxSize = maxSize;
  // A line must not keep a webhook waiting for the disk.
  logger.transports.file.sync = false;
  logger.transports.file.format = '{iso} {level} {text}';
  return {
    info: (text) => {
      logger.info(redact(text, secrets()));
    },
    warn: (text) => {
      logger.warn(redact(text, secrets()));
    },
  };
}
