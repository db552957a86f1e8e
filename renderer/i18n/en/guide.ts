/** The guide through the first start and the Test call, in English. */
export const guideEn = {
  guide: {
    title: 'Set up Klingel',
    steps: 'Steps',
    later: 'Set up later',
    close: 'Close',
    back: 'Back',
    next: 'Next',
    finish: 'Finish',
    again: 'Set up step by step',
    show: 'Show the guide',
    againHint: 'The guide of the first start: public address, sipgate, team, Test call.',
    state: { done: 'Done', open: 'Not yet', never: 'Not tried yet' },
    step: {
      reach: 'Reach this desktop',
      sipgate: 'Tell sipgate',
      team: 'Who you are',
      test: 'Try it',
    },
    intro: {
      reach:
        'sipgate announces each call to this desktop through the internet. For that it needs a public address that leads here: one that your own proxy or tunnel serves, or a tunnel that Klingel starts.',
      sipgate:
        'sipgate has to know the addresses to which it announces calls. With an access token Klingel enters them for you and reads your users and numbers; without one you enter them yourself.',
      team: 'Klingel announces a call to those whom it rings for. It knows them by their sipgate users.',
      test: 'Klingel calls this desktop, signed and worded as sipgate does it. Nobody’s phone rings, and nothing is charged.',
    },
    desktop: 'This desktop',
    ready: 'Klingel is ready. What is left to do is on the left; everything can be changed under Settings.',
    readyAll: 'Everything is set up: the next call pops up here.',
  },
  testCall: {
    heading: 'Test call',
    public: 'The whole way: through {{url}} to this desktop.',
    loopback:
      'On this computer alone, as there is no public address yet. The way through the internet is not tried.',
    make: 'Make a Test call',
    making: 'On its way…',
    arrived: 'Arrived through the public address after {{milliseconds}} ms.',
    arrivedLocally: 'Arrived on this computer after {{milliseconds}} ms.',
    popUp: 'It pops up in the corner of the screen and ends by itself.',
    notification: 'The system shows a notification of it.',
    quiet: {
      phoneOff: 'It is not announced, as the phone switch is off.',
      doNotDisturb: 'It is not announced, as “do not disturb” is on.',
      announceNothing:
        'It is not announced, as calls are to be announced in no way here (Pop-ups and sound).',
      blocked: 'It was rejected: its number, +49 30 23125042, is among the blocked callers.',
      notForThisDesktop: 'It is not announced: calls like this one are not for this desktop’s agent.',
    },
    notListening: 'It could not be made: Klingel does not listen for calls at the moment.',
    switchedOff: 'It was turned away: the integration is switched off.',
    unreachable: 'It was not made, as the public address does not lead here.',
    elsewhere:
      'Something at the public address answered, but the call did not arrive here. Does the address lead to another desktop?',
    turnedAway: 'It was turned away with status {{status}}. The recent logs say why.',
    notSent: 'It could not be sent: {{message}}',
    name: 'Test call',
  },
};
