import { createSubscribers } from '../lib/pure/subscribers.ts';
import type { SettingsStore } from '../settings/settings-store.ts';

/** Where the telephone system reaches the receiver: what the settings say, or what the tunnel's program chose. */
export interface PublicUrl {
  /** Empty: not known. */
  current: () => string;
  /** Whether the tunnel's program says what it is. */
  isChosen: () => boolean;
  /** The tunnel's program said it; empty: it has not, or it is gone. It counts as long as it is the program's to say. */
  choose: (url: string) => void;
  /** Tells when it is another one; returns the function that ends it. */
  subscribe: (listener: () => void) => () => void;
}

export function createPublicUrl(settings: SettingsStore): PublicUrl {
  const { tell, subscribe } = createSubscribers<undefined>();
  let chosen = '';

  const isChosen = (): boolean => {
    const { kind, command } = settings.current().tunnel;
    if (kind !== 'command') return false;
    return command.preset === 'own' ? command.urlPattern !== '' : command.preset !== 'cloudflaredNamed';
  };
  const current = (): string => (isChosen() ? chosen : settings.current().receiver.publicUrl);

  settings.subscribe((now, before) => {
    if (now.receiver.publicUrl !== before.receiver.publicUrl) tell(undefined);
  });
  return {
    ...{ current, isChosen, subscribe },
    choose(url) {
      const before = current();
      chosen = url;
      if (current() !== before) tell(undefined);
    },
  };
}
