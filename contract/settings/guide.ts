import * as z from 'zod';

/**
 * How far the guide through the first start is: nobody needs it here; it comes up with the app; somebody left it for later;
 * somebody went to its end.
 */
export const guideStageSchema = z.enum(['none', 'open', 'left', 'finished']);
export type GuideStage = z.infer<typeof guideStageSchema>;

/** In this order; each can be done at any time. */
export const guideStepSchema = z.enum(['reach', 'sipgate', 'team', 'test']);
export type GuideStep = z.infer<typeof guideStepSchema>;
