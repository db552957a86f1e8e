import type { Problem } from '../../contract/model/status.ts';
import { messageOf } from '../lib/pure/message-of.ts';
import type { DataFolder } from '../storage/data-folder.ts';
import type { Recovery } from '../storage/recover-calls.ts';

/** What a person should know of the files that the app found at its start. */
export function fileProblems(
  data: Pick<DataFolder, 'setAside' | 'leftAlone'>,
  recovery: Pick<Recovery, 'torn' | 'leftAlone'>,
): Problem[] {
  return [
    ...data.setAside.map((file): Problem => ({ kind: 'fileSetAside', ...file })),
    ...[...data.leftAlone, ...recovery.leftAlone].map(({ file, why, error }): Problem => {
      return why === 'fileNewer' ? { kind: why, file } : { kind: why, file, message: messageOf(error) };
    }),
    ...recovery.torn.map((file): Problem => ({ kind: 'tornLine', file })),
  ];
}
