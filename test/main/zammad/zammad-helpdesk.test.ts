import { misbehaviours } from '../../support/zammad/fake-zammad.ts';
import { startZammad } from '../../support/unit/zammad.ts';
import { describeHelpdesk, type HelpdeskWorld } from '../ports/helpdesk-contract.ts';

async function startWorld(): Promise<HelpdeskWorld> {
  const { fake, zammad } = await startZammad();
  const group = fake.store.groups.find(({ access }) => access.includes('full'))?.name ?? '';
  return {
    helpdesk: zammad,
    group,
    minutesOn: (ticketId) =>
      fake.store.timeAccountings
        .filter(({ ticket_id }) => ticket_id === ticketId)
        .map(({ time_unit }) => Number(time_unit)),
    refuse() {
      fake.settings.permissions = [];
    },
    answerSomethingElse() {
      fake.misbehave(misbehaviours.loginPage);
    },
  };
}

describeHelpdesk('Zammad', startWorld);
