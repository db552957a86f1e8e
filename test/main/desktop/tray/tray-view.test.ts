import { describe, expect, it } from 'vitest';
import { desktopTexts } from '../../../../main/desktop/texts/texts.ts';
import { viewTray, type TrayItem, type TrayState } from '../../../../main/desktop/tray/tray-view.ts';
import { entryOf, hangup, newCall } from '../../../support/unit/events.ts';

const now = new Date(2026, 10, 24, 15, 0).toISOString();
const local = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).toISOString();

const calm: TrayState = {
  status: { receiver: { state: 'listening', port: 4747 }, enabled: true },
  openCount: 0,
  preferences: { phoneOn: true, doNotDisturbUntil: null },
  calls: [],
  language: 'en',
};

const view = (changes: Partial<TrayState> = {}) => {
  const state = { ...calm, ...changes };
  return viewTray(state, desktopTexts(state.language), now);
};
const labels = (items: readonly TrayItem[]) => items.map((item) => (item === 'separator' ? '' : item.label));
const find = (items: readonly TrayItem[], label: string) =>
  items.find((item) => item !== 'separator' && item.label.startsWith(label)) as Exclude<
    TrayItem,
    'separator'
  >;

describe('the tray', () => {
  it.each([
    [{}, 'Listening on port 4747'],
    [{ openCount: 3 }, 'Listening on port 4747 · 3 open calls'],
    [{ status: { ...calm.status, enabled: false } }, 'The integration is switched off'],
    [
      { status: { enabled: true, receiver: { state: 'portInUse', port: 1, freePort: 2 } } },
      'Port 1 is in use',
    ],
    [{ status: { enabled: true, receiver: { state: 'failed', port: 1, message: '' } } }, 'Not listening'],
    [{ status: { enabled: true, receiver: { state: 'starting' } } }, 'Starting'],
    [{ language: 'de', openCount: 1 }, 'Empfang auf Port 4747 · 1 offener Anruf'],
  ] as [Partial<TrayState>, string][])(
    '%j says "%s" in its first line and when pointed at',
    (changes, words) => {
      const { items, toolTip } = view(changes);
      expect(items[0]).toEqual({ label: words });
      expect(toolTip).toBe(`Klingel\n${words}`);
    },
  );

  it('shows in its picture whether calls are open, and first whether anything rings here', () => {
    const until = local(24, 15, 30);
    expect(view().icon).toBe('normal');
    expect(view({ openCount: 1 }).icon).toBe('open');
    expect(view({ openCount: 1, preferences: { phoneOn: false, doNotDisturbUntil: null } }).icon).toBe('off');
    expect(view({ preferences: { phoneOn: true, doNotDisturbUntil: until } }).icon).toBe('off');
    expect(view({ preferences: { phoneOn: true, doNotDisturbUntil: local(24, 14) } }).icon).toBe('normal');
  });

  it.each([
    [local(24, 15, 30), 'Do not disturb until 15:30'],
    [local(25, 8), 'Do not disturb until Wed 08:00'],
    [local(24 + 20, 8), 'Do not disturb until 14 Dec, 08:00'],
  ])('says until when nobody is to disturb: %s', (until, words) => {
    const { items, toolTip } = view({ preferences: { phoneOn: true, doNotDisturbUntil: until } });
    expect(toolTip).toContain(words);
    const { submenu = [] } = find(items, words);
    expect(labels(submenu)).toEqual([
      'For 30 minutes',
      'For 1 hour',
      'For 2 hours',
      'Until tomorrow, 8:00',
      '',
      'Off',
    ]);
    expect(find(submenu, 'Off').action).toEqual({ do: 'rest', choice: null });
  });

  it('switches the phone to what it is not', () => {
    expect(find(view().items, 'Phone on')).toMatchObject({ checked: true, action: { on: false } });
    const off = view({ preferences: { phoneOn: false, doNotDisturbUntil: null } });
    expect(find(off.items, 'Phone on')).toMatchObject({ checked: false, action: { on: true } });
    expect(off.toolTip).toContain('Phone off');
  });

  it('lists the last five calls, by name where there is one', () => {
    const call = {
      ...entryOf([newCall(), hangup({ cause: 'cancel' })]),
      startedAt: local(24, 11, 42),
    };
    const contact = (name: string, organisation = '') => [{ id: '1', name, organisation }];
    const calls = [
      call,
      { ...call, party: { certainty: 'known' as const, contacts: contact('Anna & Co'), total: 1 } },
      { ...call, party: { certainty: 'maybe' as const, contacts: contact('Anna'), total: 1 } },
      { ...call, party: { certainty: 'known' as const, contacts: contact('', 'Bakery'), total: 1 } },
      { ...call, remote: { number: null, label: null, withheld: true }, startedAt: local(23, 9, 5) },
      call,
    ];
    const { items } = view({ calls });
    const at = labels(items).indexOf('Last calls') + 1;
    expect(labels(items.slice(at))).toEqual([
      `${call.remote.label ?? ''} · missed · 11:42`,
      'Anna & Co · missed · 11:42',
      'maybe Anna · missed · 11:42',
      'Bakery · missed · 11:42',
      'Withheld · missed · Mon 09:05',
      '',
      'Quit Klingel',
    ]);
    expect(items[at]).toMatchObject({ action: { do: 'showCall', conversationId: call.conversationId } });
  });

  it('says so where there are no calls, and cuts what would not fit', () => {
    expect(labels(view().items)).toContain('No calls yet');
    const long = { ...entryOf([newCall()]), startedAt: now };
    const party = {
      certainty: 'known' as const,
      contacts: [{ id: '1', name: 'x'.repeat(300), organisation: '' }],
      total: 1,
    };
    expect(labels(view({ calls: [{ ...long, party }] }).items)).toContain(
      `${'x'.repeat(39)}… · ringing · 15:00`,
    );
  });
});
