// The webhook server of sipgate's own library, as its examples use it; its signature check is switched off, as it accepts
// sipgate's addresses alone.

import { createServer } from 'node:net';
import { createWebhookModule, RejectReason, WebhookResponse } from 'sipgateio';

const port = await freePort();
const server = await createWebhookModule().createServer({
  port,
  hostname: '127.0.0.1',
  serverAddress: `http://127.0.0.1:${port}/in`,
  skipSignatureVerification: true,
});
server.onNewCall(() => WebhookResponse.rejectCall({ reason: RejectReason.BUSY }));
server.onAnswer(() => undefined);
server.onHangUp(() => undefined);
process.on('SIGTERM', () => process.exit(0));
console.log(`listening on http://127.0.0.1:${port}/in`);

/** The library takes no port 0. */
async function freePort() {
  const probe = createServer();
  await new Promise((resolve) =>
    probe.listen(0, '127.0.0.1', () => {
      resolve(undefined);
    }),
  );
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
