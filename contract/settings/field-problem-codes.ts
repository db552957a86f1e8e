/** What can be wrong with what stands in a field; the pages have words for each. */
export const fieldProblemCodes = [
  'missing',
  'notAUrl',
  'notAPort',
  /** Another program has it, or the system does not give it. */
  'portTaken',
  'notACountry',
  /** Neither a number, nor one with `*`. */
  'notAPattern',
  /** A caller ID has to be a whole number that can be written as E.164. */
  'notACallerId',
  'notANumber',
  'notMonths',
  'notAKey',
  'notAUserId',
  'notAnEmail',
  'unknownAgent',
  'sameId',
  'notATemplate',
  'notAHelpdesk',
  'helpdeskMissing',
  /** The kind of tunnel that is chosen does not start without it. */
  'needed',
  'notAHost',
  'notAUser',
  'notABindAddress',
  'notAPath',
  'notATunnelName',
  'notADomain',
  'notAUrlPattern',
  /** A port that must be a certain one, so 0 is none. */
  'notAFixedPort',
  /** It does not fit for a reason that no page has words for. */
  'unfit',
] as const;
export type FieldProblemCode = (typeof fieldProblemCodes)[number];
