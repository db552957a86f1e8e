import type { SettingsFileFault } from '../settings/team-settings.ts';

/** How the receiver is. `freePort` is another port that was free a moment ago. */
export type ReceiverStatus =
  | { state: 'starting' }
  | { state: 'listening'; port: number }
  | { state: 'portInUse'; port: number; freePort: number }
  | { state: 'failed'; port: number; message: string };

/** Something that went wrong and that a person should know. */
export type Problem =
  /** A file could not be read; it is kept under another name. */
  | { kind: 'fileSetAside'; file: string; movedTo: string }
  /** The system does not let us read a file; it stays as it is. */
  | { kind: 'fileUnreadable'; file: string; message: string }
  /** A newer version of the app wrote a file; it stays as it is. */
  | { kind: 'fileNewer'; file: string }
  /** A line of the journal could not be read and was passed over. */
  | { kind: 'tornLine'; file: string }
  /** Lines of a file of contacts could not be read, counted from 1; the file as it was is kept under another name. */
  | { kind: 'contactLines'; file: string; keptAs: string; lines: number[] }
  /** One of `receiver.additionalPublicKeys` is no key; counted from 1. */
  | { kind: 'unreadableKey'; position: number }
  /** The file, or `data` for the whole folder, cannot be written; what it should hold is kept in memory. */
  | { kind: 'notSaved'; file: string; message: string }
  /** `settings.json` was edited and cannot be taken in: what applied goes on. */
  | { kind: 'settingsNotRead'; fault: SettingsFileFault }
  /** Edited settings name a port that cannot be had; the receiver goes on where it listens. */
  | { kind: 'portNotTaken'; port: number }
  /** Today so much was turned away that no more of it is written down: it is counted. */
  | { kind: 'refusalsNotRecorded' }
  /** The journal has become so large that nothing is written down any more that is turned away; its size in megabytes. */
  | { kind: 'journalLarge'; megabytes: number }
  /** The clock shows an earlier time than the latest call, ISO 8601. */
  | { kind: 'clockBehind'; latest: string }
  /** A fault of our own. */
  | { kind: 'internal'; message: string };

/** How the app itself is doing. */
export interface Status {
  receiver: ReceiverStatus;
  enabled: boolean;
  publicUrl: string;
  /** What to enter at sipgate; null until the public address is known. */
  endpoints: { inbound: string; outbound: string } | null;
  problems: Problem[];
}
