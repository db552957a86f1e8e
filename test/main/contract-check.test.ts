import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { commandNames, notificationNames } from '../../contract/names.ts';
import { createContractCheck, type ContractCheck } from '../../main/contract-check.ts';
import { readContract, type ContractSchemas } from '../../scripts/build/contract-schemas.ts';

let schemas: ContractSchemas;
let check: ContractCheck;

// The compiler reads the whole contract.
beforeAll(() => {
  ({ schemas } = readContract(join(import.meta.dirname, '../..')));
  check = createContractCheck(JSON.stringify(schemas));
}, 120_000);

it('knows what every command returns and every notification carries', () => {
  expect(Object.keys(schemas.results).sort()).toEqual([...commandNames].sort());
  expect(Object.keys(schemas.payloads).sort()).toEqual([...notificationNames].sort());
  // Null means that nothing comes back; a type that takes anything would be no check.
  expect(Object.values(schemas.results).filter((one) => one && Object.keys(one).length === 0)).toEqual([]);
});

it('takes what fits', () => {
  check.result('exportStatistics', null);
  check.result('listenOn', undefined);
  check.result('setAdminPassword', { ok: false, why: 'wrong', waitSeconds: 2 });
  check.payload('importProgress', { read: 0.5 });
  check.payload('requestLogChanged', null);
});

it('sees a drift, and says of which command and where', () => {
  expect(() => {
    check.result('getRequests', [{ id: '1', at: '', endpoint: 'up', method: '', event: null }]);
  }).toThrow('getRequests does not fit the contract at 0.endpoint');
  expect(() => {
    check.result('setAdminPassword', { ok: false, why: 'wrong', waitSeconds: '2' });
  }).toThrow('setAdminPassword does not fit the contract at waitSeconds');
  expect(() => {
    check.result('readNumbers', [[{ number: null, label: null, withheld: true, secret: '1' }]]);
  }).toThrow('readNumbers does not fit the contract at 0.0: Unrecognized key: "secret"');
  expect(() => {
    check.result('listenOn', 4747);
  }).toThrow('listenOn does not fit');
  expect(() => {
    check.payload('importProgress', { read: 'half' });
  }).toThrow('importProgress does not fit the contract at read');
});
