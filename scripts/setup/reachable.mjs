import { connect } from 'node:net';

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string} where Electron's own downloader will look, as it decides it
 */
export function downloadUrl(env) {
  const mirrors = ['npm_config_electron_mirror', 'NPM_CONFIG_ELECTRON_MIRROR', 'ELECTRON_MIRROR'];
  return mirrors.map((name) => env[name]).find(Boolean) ?? 'https://github.com/';
}

/**
 * Whether a host answers. Finding its address is not enough: many closed networks know the name of every host.
 *
 * @param {string} url
 * @param {number} patienceMs
 * @returns {Promise<boolean>}
 */
export function isReachable(url, patienceMs) {
  const { protocol, hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) || (protocol === 'http:' ? 80 : 443) });
    const timer = setTimeout(answer, patienceMs, false);
    /** @param {boolean} reachable */
    function answer(reachable) {
      clearTimeout(timer);
      socket.destroy();
      resolve(reachable);
    }
    socket.once('connect', () => {
      answer(true);
    });
    socket.once('error', () => {
      answer(false);
    });
  });
}
