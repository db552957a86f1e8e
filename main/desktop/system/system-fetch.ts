/**
 * `fetch` as browsers do it: through the system's proxy, with the certificates that the system trusts. It does not say where a
 * redirect leads: there it fails.
 * @param session Electron's, without cookies and without anything on the disk; made when it is used first
 */
export function createSystemFetch(
  session: () => { fetch: (url: string, init?: RequestInit) => Promise<Response> },
): typeof fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return await session().fetch(url, init);
  };
}
