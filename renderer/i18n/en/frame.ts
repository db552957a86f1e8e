/** What stands around every page: navigation, status, problems, the phone switch, in English. */
export const frameEn = {
  nav: {
    label: 'Sections',
    /** A screen each. */
    screen: {
      calls: 'Calls',
      contacts: 'Contacts',
      statistics: 'Statistics',
      settings: 'Settings',
      guide: 'Set up',
    },
    open_one: '{{count}} open call',
    open_other: '{{count}} open calls',
    onThePhone: 'On the phone now',
    moreOnThePhone_one: 'and 1 more',
    moreOnThePhone_other: 'and {{count}} more',
  },
  status: {
    starting: 'Starting',
    listening: 'Listening on port {{port}}',
    off: 'The integration is switched off',
    portInUse: 'Port {{port}} is in use',
    failed: 'Not listening',
    publicUrlMissing: 'Public address not set',
    publicUrlSet: 'Public address set',
    checking: 'Checking the public address',
    answersLocally: 'Answers in the own network',
    tunnelStarting: 'The tunnel connects',
    tunnelFailed: 'The tunnel is not connected',
  },
  problem: {
    portInUse: 'Port {{port}} belongs to another program, so sipgate cannot reach this app.',
    portInUseHint: 'If your tunnel points to {{port}}, point it to the new port as well.',
    useFreePort: 'Use port {{port}}',
    tryAgain: 'Try again',
    receiverFailed: 'The receiver cannot listen on port {{port}}: {{message}}',
    fileSetAside: '{{file}} could not be read. It is kept as {{movedTo}}; the app went on without it.',
    fileUnreadable:
      '{{file}} could not be read: {{message}}. It stays as it is, and what it holds is missing until the app starts with a file that can be read.',
    fileNewer:
      '{{file}} was written by a newer version of Klingel. It stays as it is, and cannot be saved from here: install that version, or take the file out of the folder. Until then calls arrive as before, and everything else is as in a new installation.',
    clockBehind:
      'This computer’s clock is behind the latest call ({{when}}): it was set back, or was ahead before. Calls arrive all the same, but stand below that one until the clock has passed it. Please check date and time.',
    contactLines:
      'Some contacts in {{file}} could not be read (lines {{lines}}). The file as it was is kept as {{keptAs}}; all other contacts are there.',
    contactsNotSaved:
      'Contacts cannot be written to the disk: {{message}}. Changes are kept in memory for now.',
    tornLine: 'Part of {{file}} could not be read, perhaps after a crash. Everything else was.',
    unreadableKey:
      'Entry {{position}} of "additionalPublicKeys" in settings.json is no public key (PEM). What it signs is turned away.',
    portNotTaken:
      'settings.json names port {{port}}, which cannot be had. The receiver goes on where it listens.',
    refusalsNotRecorded:
      'So many requests were turned away today that no more of them are written down; the recent logs say how many there were. Calls arrive as before. If sipgate’s are among them, see the reason in the recent logs; otherwise somebody tries the address out.',
    journalLarge:
      'The journal has grown to {{megabytes}} MB. Calls are written down as before; requests that are turned away are only counted until it is smaller. Days older than a month go by themselves.',
    notSaved: 'Cannot write to the disk ({{file}}): {{message}}. New calls are kept in memory for now.',
    folderNotSaved:
      'The data folder cannot be written: {{message}}. Calls ring and are answered, but for now they are kept in memory alone: do not quit Klingel before the folder can be written again.',
    internal: 'Something went wrong inside the app: {{message}}',
    command: 'That did not work: {{message}}',
    showFolder: 'Show folder',
    dismiss: 'Dismiss',
  },
  failure: {
    fileNewer: 'the file was written by a newer version of Klingel and stays as it is',
    fileUnreadable: 'the file could not be read when the app started and stays as it is',
    settingsNotRead:
      'settings.json was edited and cannot be read; save on the page of the settings to replace it',
    contactGone: 'the contact is no longer there',
    contactForeign: 'the contact comes from elsewhere and is changed there',
    noteTooLong: 'together the notes are too long for one contact',
    importGone: 'the file has to be chosen again',
    locked: 'the team’s settings are locked; they can be unlocked under Settings',
  },
  phone: {
    on: 'Phone on',
    off: 'Phone off',
    quiet: 'Quiet until {{until}}',
    onHint: 'Calls are announced on this desktop.',
    offHint: 'No pop-up, no notification, no sound; the log goes on.',
  },
};
