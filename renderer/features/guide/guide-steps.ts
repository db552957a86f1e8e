import { guideStepSchema, type GuideStep } from '../../../contract/settings/guide.ts';
import { useApp } from '../../store.ts';
import { useAccount } from '../account/account-store.ts';
import { isAsNeeded } from '../account/WebhookLines.tsx';
import { useTunnel } from '../tunnel/tunnel-store.ts';

export const guideSteps = guideStepSchema.options;

/** Which steps are done, as it is now. */
export function useDoneSteps(): Record<GuideStep, boolean> {
  const isReachable = useTunnel(({ reachability }) => reachability.state === 'reachable');
  // Whoever told sipgate by hand is known by what arrives.
  const isHeard = useAccount(({ status }) => (status?.lastWebhook ?? null) !== null);
  const isTold = useAccount(({ webhooks }) => webhooks?.ok === true && isAsNeeded(webhooks.value));
  const hasAgents = useApp((state) => state.agents.length > 0);
  const isTested = useApp((state) => state.guide.testedAt !== null);
  return {
    reach: isReachable,
    sipgate: isHeard || isTold,
    team: hasAgents,
    test: isTested,
  };
}
