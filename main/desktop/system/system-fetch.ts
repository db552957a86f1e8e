import { session } from 'electron';

/**
 * `fetch` as browsers do it: through the system's proxy, with the certificates that the system trusts. In a session of its own,
 * without cookies and without anything on the disk. It does not say where a redirect leads: there it fails.
 */
export const systemFetch: typeof fetch = async (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  return await session.fromPartition('helpdesk').fetch(url, init);
};
