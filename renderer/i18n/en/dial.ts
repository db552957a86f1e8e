/** Dialling what was clicked or copied, in English. */
export const dialEn = {
  dial: {
    title: 'Dial this number?',
    choose: 'Which number?',
    maybe: 'maybe {{name}}',
    extension: 'Then dial {{extension}} by hand, unless the phone program does.',
    way: 'Dial with',
    wayProgram: '{{program}} opens {{way}}: links on this computer.',
    wayUnknown: 'This computer names no program for {{way}}: links. If nothing happens, choose another way.',
    wayIsKlingel:
      'Klingel itself opens {{way}}: links here, so nothing would be dialled. Choose another way, or another program in the system.',
    dial: 'Dial',
    cancel: 'Cancel',
    close: 'Close',
    waiting_one: '1 more number is waiting',
    waiting_other: '{{count}} more numbers are waiting',
    problem: {
      isKlingel: 'Nothing was dialled: Klingel itself opens {{way}}: links here. Choose another way.',
      failed: 'Nothing was dialled: {{message}}',
    },
    refused: 'This cannot be dialled',
    nothing: {
      link: 'This cannot be dialled',
      clipboard: 'There is no number on the clipboard',
      app: 'There is no number in this',
    },
    refusal: {
      scheme: 'Links with numbers begin with tel:, callto: or sip:.',
      empty: 'There is no number in this link.',
      tooManyDigits: 'A telephone number has at most 15 digits.',
      serviceCode:
        'Codes with * or # change how a phone is set up, so they are not dialled from here. Type it on the phone itself.',
      userName: 'This SIP address has a name instead of a number.',
      notANumber: 'There is something else in it than digits and separators.',
      damagedBySpreadsheet:
        'A spreadsheet has shortened this number, and its last digits are gone. Look it up where it came from.',
      notPossible: 'There is no such country code, or the number is too short for it.',
      nothingFound: 'Copy a number, or a text with numbers, and press the keys again.',
    },
  },
};
