import { networkInterfaces } from 'node:os';

/** How often it is looked; milliseconds. */
const lookEvery = 5_000;

/**
 * Tells when this machine's network is another one: a cable, a WLAN, a VPN, a new address.
 * @param addresses those that the machine has; as the system says, unless told
 * @returns ends it
 */
export function watchNetwork(onChange: () => void, addresses: () => string[] = ownAddresses): () => void {
  let before = addresses().join();
  const timer = setInterval(() => {
    const now = addresses().join();
    if (now === before) return;
    before = now;
    onChange();
  }, lookEvery);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}

/** The addresses of temporary IPv6 change by themselves and say nothing, so of IPv6 the network alone is taken. */
function ownAddresses(): string[] {
  const all = Object.entries(networkInterfaces()).flatMap(([name, infos = []]) =>
    infos
      .filter(
        ({ internal, family, address }) => !internal && !(family === 'IPv6' && address.startsWith('fe80')),
      )
      .map(({ address, family }) =>
        family === 'IPv6' ? `${name} ${address.split(':').slice(0, 4).join(':')}` : `${name} ${address}`,
      ),
  );
  return [...new Set(all)].sort();
}
