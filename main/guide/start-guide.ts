import type { Low } from 'lowdb';
import type { guideCommands } from '../../contract/commands/guide.ts';
import type { GuideStatus } from '../../contract/model/guide.ts';
import type { Preferences } from '../../contract/settings/preferences.ts';
import type { Handlers } from '../../contract/define.ts';
import { createTestCall, type TestCallParts } from './test-call.ts';

/** The commands of the guide through the first start. */
export type GuideCommands = Handlers<typeof guideCommands>;

/** What the guide works with; a root joins it. */
export interface GuideParts extends TestCallParts {
  isFirstStart: boolean;
  preferences: Low<Preferences>;
  changed: (status: GuideStatus) => void;
  /** What the guide remembers could not be written. */
  notSaved: (error: unknown) => void;
}

/** The guide through the first start, joined. */
export interface Guide {
  commands: GuideCommands;
  status: () => GuideStatus;
}

/** Joins the parts of the guide. What it remembers stands in the preferences: it is about this desktop. */
export function startGuide(parts: GuideParts): Guide {
  const { preferences, changed, notSaved } = parts;
  const status = (): GuideStatus => {
    const { stage, step, testedAt } = preferences.data.guide;
    return { stage, step, testedAt };
  };
  const setState = async (changes: Partial<GuideStatus>): Promise<void> => {
    const { data } = preferences;
    preferences.data = { ...data, guide: { ...data.guide, ...changes } };
    changed(status());
    await preferences.write();
  };
  const remember = (changes: Partial<GuideStatus>): void => void setState(changes).catch(notSaved);

  if (parts.isFirstStart) remember({ stage: 'open' });
  const makeTestCall = createTestCall(parts);

  return {
    status,
    commands: {
      setGuideStage: (stage) => setState({ stage }),
      setGuideStep: (step) => setState({ step }),
      async makeTestCall() {
        const result = await makeTestCall();
        if (result.ok && result.announced !== null) remember({ testedAt: new Date().toISOString() });
        return result;
      },
    },
  };
}
