import type { dialEn } from '../en/dial.ts';

/** Dialling what was clicked or copied, in German. */
export const dialDe: typeof dialEn = {
  dial: {
    title: 'Diese Nummer wählen?',
    choose: 'Welche Nummer?',
    maybe: 'vielleicht {{name}}',
    extension: 'Wählen Sie danach {{extension}} von Hand, falls das Telefonprogramm es nicht tut.',
    way: 'Wählen mit',
    wayProgram: '{{program}} öffnet auf diesem Computer {{way}}-Links.',
    wayUnknown:
      'Dieser Computer nennt kein Programm für {{way}}-Links. Falls nichts geschieht, nehmen Sie einen anderen Weg.',
    wayIsKlingel:
      'Klingel selbst öffnet hier {{way}}-Links, es würde also nichts gewählt. Nehmen Sie einen anderen Weg oder im System ein anderes Programm.',
    dial: 'Wählen',
    cancel: 'Abbrechen',
    close: 'Schließen',
    waiting_one: '1 weitere Nummer wartet',
    waiting_other: '{{count}} weitere Nummern warten',
    problem: {
      isKlingel:
        'Es wurde nichts gewählt: Klingel selbst öffnet hier {{way}}-Links. Nehmen Sie einen anderen Weg.',
      failed: 'Es wurde nichts gewählt: {{message}}',
    },
    refused: 'Das lässt sich nicht wählen',
    nothing: {
      link: 'Das lässt sich nicht wählen',
      clipboard: 'In der Zwischenablage steht keine Nummer',
      app: 'Darin steht keine Nummer',
    },
    refusal: {
      scheme: 'Links mit Nummern beginnen mit tel:, callto: oder sip:.',
      empty: 'In diesem Link steht keine Nummer.',
      tooManyDigits: 'Eine Telefonnummer hat höchstens 15 Ziffern.',
      serviceCode:
        'Codes mit * oder # stellen ein Telefon um und werden deshalb nicht von hier gewählt. Geben Sie den Code am Telefon selbst ein.',
      userName: 'In dieser SIP-Adresse steht ein Name statt einer Nummer.',
      notANumber: 'Darin steht noch etwas anderes als Ziffern und Trennzeichen.',
      damagedBySpreadsheet:
        'Eine Tabellenkalkulation hat diese Nummer gekürzt, die letzten Ziffern fehlen. Sehen Sie dort nach, woher sie stammt.',
      notPossible: 'Diese Ländervorwahl gibt es nicht, oder die Nummer ist zu kurz dafür.',
      nothingFound:
        'Kopieren Sie eine Nummer oder einen Text mit Nummern und drücken Sie die Tasten noch einmal.',
    },
  },
};
