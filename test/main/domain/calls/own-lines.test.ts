import { describe, expect, it } from 'vitest';
import { isForTeam, type Team } from '../../../../main/domain/calls/own-lines.ts';
import { chris, emma, newCall, type EventOf } from '../../../support/unit/events.ts';

const lines = ['+492111234567', '+49211999000'];
const stranger = { name: 'Eve', id: 'w0', fullId: '7654321w0' };
const team: Team = { lines, isAgent: ({ fullId }) => [emma.fullId, chris.fullId].includes(fullId) };

describe('a new call', () => {
  const rows: [what: string, call: Partial<EventOf<'newCall'>>, team: Partial<Team>, expected: boolean][] = [
    ['for a line of the account', { to: '492111234567' }, {}, true],
    ['for a line with its extension', { to: '4921199900042' }, {}, true],
    ['that was diverted from a line', { to: '4915791234567', diversion: '492111234567' }, {}, true],
    ['that rings for an agent', { to: '4930111111', users: [emma] }, {}, true],
    ['for an extension', { to: '21' }, {}, true],
    ['for a SIP id', { to: '1234567e0' }, {}, true],
    ['of which nobody knows for whom it is', { to: null }, {}, true],
    ['that goes out', { direction: 'out', from: '4930111111' }, {}, true],
    ['where nobody knows the lines', { to: '4930111111' }, { lines: null }, true],
    ['where the account lists none', { to: '4930111111' }, { lines: [] }, true],
    ['for another number', { to: '4930111111' }, {}, false],
    ['for another number, diverted from another', { to: '4930111111', diversion: '4930222222' }, {}, false],
  ];
  it.each(rows)('%s', (_what, call, known, expected) => {
    expect(isForTeam(newCall({ users: [stranger], ...call }), { ...team, ...known })).toBe(expected);
  });
});
