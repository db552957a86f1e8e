import { isHelpdesk } from '../../../contract/settings/helpdesk.ts';
import { gapsIn, tunnelSchema } from '../../../contract/settings/tunnel.ts';
import { readTemplate } from '../desk/url-template.ts';
import { homeCountry, readTypedNumber } from '../numbers/phone-number.ts';
import * as rowChecks from './row-checks.ts';
import { when, type Check, type CheckName } from './slip.ts';

const highestPort = 65_535;

/** What the table of settings calls a check, and no schema can do; the table says which fields each is for. */
export const checks: { readonly [C in CheckName]: Check<C> } = {
  ...rowChecks,
  country(value) {
    const country = homeCode(value);
    return when(homeCountry(country) !== country, 'notACountry');
  },
  port: (value) => when(!isPort(value, 0), 'notAPort'),
  fixedPort: (value) => when(!isPort(value, 1), 'notAFixedPort'),
  keys: (pems, _fields, _field, { isKey }) =>
    pems.flatMap((pem, row) => (isKey(pem) ? [] : [{ row, column: null, code: 'notAKey' }])),
  callerId(value, { country }) {
    const typed = value.trim();
    return when(typed !== '' && readTypedNumber(typed, homeCode(country)) === null, 'notACallerId');
  },
  screenPopTarget: (target, fields) =>
    when(isHelpdesk(target) && !isHelpdesk(fields['helpdesk.kind']), 'helpdeskMissing'),
  urlTemplate: (template, fields) =>
    when(fields['screenPop.target'] === 'url' && !readTemplate(template.trim()).ok, 'notATemplate'),
  neededByHelpdesk: (url, fields) =>
    when(isHelpdesk(fields['helpdesk.kind']) && url.trim() === '', 'notAHelpdesk'),
  neededByTunnel(value, fields, field) {
    const chosen = tunnelSchema.parse({
      kind: fields['tunnel.kind'],
      command: { preset: fields['tunnel.command.preset'] },
    });
    // What can be missing for this kind is what an empty tunnel of it lacks.
    const isNeeded = gapsIn(chosen).some((gap) => field === `tunnel.${gap}`);
    return when(isNeeded && value.trim() === '', 'needed');
  },
};

function homeCode(typed: string): string {
  return typed.trim().toUpperCase();
}

function isPort(typed: string, lowest: number): boolean {
  const port = typed.trim();
  return /^\d+$/.test(port) && Number(port) >= lowest && Number(port) <= highestPort;
}
