import type { TunnelSettings } from '../../contract/settings/tunnel.ts';
import { addressFinder } from '../domain/settings/address-finder.ts';
import type { Command } from './child.ts';
import { plainEnding, type TunnelPlan } from './plan.ts';

/**
 * How the program of a tunnel is run that is no ssh.
 * @param port the receiver's
 */
export function commandPlan(settings: TunnelSettings['command'], port: number): TunnelPlan {
  const { preset, program, name, domain, args, urlPattern } = settings;
  const local = `http://127.0.0.1:${port}`;
  switch (preset) {
    case 'cloudflaredQuick':
      return planOf(
        { program: program || 'cloudflared', args: ['tunnel', '--no-autoupdate', '--url', local] },
        'https://*.trycloudflare.com',
      );
    case 'cloudflaredNamed':
      return {
        ...planOf(
          {
            program: program || 'cloudflared',
            args: ['tunnel', '--no-autoupdate', 'run', '--url', local, name],
          },
          '',
        ),
        standsWhen: 'said',
        hear: (line) => (/\bregistered tunnel connection\b/i.test(line) ? { stands: true, url: null } : null),
      };
    case 'ngrok':
      return planOf(
        {
          program: program || 'ngrok',
          args: [
            'http',
            `127.0.0.1:${port}`,
            '--log=stdout',
            '--log-format=logfmt',
            ...(domain === '' ? [] : [`--url=https://${domain}`]),
          ],
        },
        'url=https://*',
      );
    case 'own':
      return planOf(
        { program, args: args.map((argument) => argument.replaceAll('{port}', String(port))) },
        urlPattern,
      );
  }
}

/** @param pattern what the address looks like that it prints; empty: it prints none */
function planOf(command: Command, pattern: string): TunnelPlan {
  const find = addressFinder(pattern);
  return {
    command,
    standsWhen: pattern === '' ? 'running' : 'url',
    hear(line) {
      const url = find(line);
      return url === null ? null : { stands: true, url };
    },
    shows: () => true,
    explain: plainEnding,
  };
}
