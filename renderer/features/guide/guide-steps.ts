import { create } from 'zustand';
import { useApp } from '../../store.ts';

/** In this order; each can be done at any time. */
export const guideSteps = ['reach', 'sipgate', 'team', 'test'] as const;
export type GuideStep = (typeof guideSteps)[number];

/** Which step is shown; null: the first that is not done. It stays while another part of the window is shown. */
export const useGuideStep = create<{ step: GuideStep | null }>()(() => ({ step: null }));

/** Which steps are done, as it is now. */
export function useDoneSteps(): Record<GuideStep, boolean> {
  const isReachable = false;
  const isKnownToSipgate = false;
  const hasAgents = useApp((state) => state.agents.length > 0);
  const isTested = useApp((state) => state.guide.testedAt !== null);
  return { reach: isReachable, sipgate: isKnownToSipgate, team: hasAgents, test: isTested };
}
