/** Password and lock of the team's settings, in English. */
export const adminEn = {
  admin: {
    title: 'Admin password',
    intro:
      'With a password, only those who know it change the team’s settings on this desktop. What agents set for themselves needs none.',
    state: {
      none: 'No password: everybody at this desktop may change the team’s settings.',
      locked: 'Locked: the team’s settings can be read, not changed.',
      unlocked:
        'Unlocked until you lock it, Klingel quits or nobody uses this window for {{minutes}} minutes.',
      unreadable:
        'Locked, and the password cannot be checked: admin.json in the data folder cannot be read. Put it right or delete it, then start Klingel again.',
    },
    lockedLine: 'The team’s settings are locked.',
    lockedDraft: 'The team’s settings are locked. Your changes are kept: unlock to save them.',
    unlock: 'Unlock',
    lock: 'Lock',
    lockHint: 'The team’s settings are unlocked',
    dialog: 'Unlock the team’s settings',
    password: 'Admin password',
    current: 'Current password',
    new: 'New password',
    newHint: 'At least {{min}} characters.',
    repeat: 'New password again',
    tooShort: 'At least {{min}} characters are needed.',
    different: 'This is not what you typed above.',
    show: 'Show what you typed',
    set: 'Set password',
    change: 'Change password',
    remove: 'Remove password',
    checking: 'Checking…',
    cancel: 'Cancel',
    wrong: 'That is not the password.',
    wrongWait_one: 'That is not the password. You can try again in 1 second.',
    wrongWait_other: 'That is not the password. You can try again in {{count}} seconds.',
    wait_one: 'Too many wrong passwords. You can try again in 1 second.',
    wait_other: 'Too many wrong passwords. You can try again in {{count}} seconds.',
    again: 'You can try again now.',
    done: {
      set: 'The password is set. It stays unlocked for now.',
      change: 'The password is changed.',
      remove: 'The password is removed.',
    },
    notSaved: 'The password could not be saved: {{message}}',
    limits:
      'The password protects against slips, not against the owner of this computer: whoever can change Klingel’s files can also change what stands in them. Forgotten? Delete admin.json in the data folder and start Klingel again.',
  },
};
