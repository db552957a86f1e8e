import type { ReceiverStatus, Status } from '../../contract/model/status.ts';
import type { Settings } from '../../contract/settings/settings.ts';
import type { Problems } from '../ports/problems.ts';
import { webhookUrl } from '../receiver/webhook-url.ts';
import { isSameData } from '../lib/pure/is-same-data.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';

/** How the app is doing, for the window to show. */
export interface StatusStore extends Pick<Problems, 'report' | 'mended' | 'over'> {
  snapshot: () => Status;
  setReceiver: (receiver: ReceiverStatus) => void;
  /** Something that the status is made of has changed elsewhere. */
  publish: () => void;
}

/**
 * @param tell is given the new status after every change
 * @param publicUrl where the telephone system reaches the receiver now; empty: not known
 * @param problems what is wrong; its own list, unless others tell of trouble before there is a status
 */
export function createStatusStore(
  settings: () => Settings,
  tell: (status: Status) => void,
  publicUrl: () => string = () => settings().receiver.publicUrl,
  problems: ProblemList = createProblemList(),
): StatusStore {
  let receiver: ReceiverStatus = { state: 'starting' };

  const snapshot = (): Status => {
    const { enabled, receiver: settled } = settings();
    const url = publicUrl();
    const endpoint = (direction: 'in' | 'out') => webhookUrl(url, settled.token, direction);
    return {
      receiver,
      enabled,
      publicUrl: url,
      endpoints: url === '' ? null : { inbound: endpoint('in'), outbound: endpoint('out') },
      problems: problems.current(),
    };
  };
  const publish = (): void => {
    tell(snapshot());
  };
  problems.subscribe(publish);

  const { report, mended, over } = problems;
  return {
    ...{ snapshot, publish, report, mended, over },
    setReceiver(next) {
      if (isSameData(receiver, next)) return;
      receiver = next;
      publish();
    },
  };
}
