import './script-began.ts';
import './styles/window.css';
import { firstSnapshot } from './first-steps.ts';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { api } from './api.ts';
import { AppFrame } from './frame/AppFrame.tsx';
import { followAccount } from './features/account/account-store.ts';
import { refreshCallerLog, startCallerLog } from './features/calls/caller-log/caller-log-store.ts';
import { followDialProgress } from './features/dial/dial-progress-store.ts';
import { followHelpdesk } from './features/helpdesk/helpdesk-store.ts';
import { followTeamSettings } from './features/team-draft/team-draft.ts';
import { followTunnel } from './features/tunnel/tunnel-store.ts';
import { followCatchUp } from './features/history/catch-up-store.ts';
import { createVoice } from './i18n/index.ts';
import { loadWindowTexts } from './i18n/window-texts.ts';
import { styleNonce } from './style-nonce.ts';
import { goTo, useApp } from './store.ts';
import { cssVariables, theme } from './theme.ts';

const speak = createVoice(loadWindowTexts);

// What happens between asking and the answer is applied on top of the snapshot or is part of it.
api.on('callerLogChanged', ({ openCount }) => {
  useApp.setState({ log: { openCount } });
  refreshCallerLog();
});
api.on('statusChanged', (status) => {
  useApp.setState({ status });
});
api.on('adminChanged', (admin) => {
  useApp.setState({ admin });
});
api.on('guideChanged', (guide) => {
  useApp.setState({ guide });
});
api.on('navigate', goTo);
api.on('dialRequested', (dialRequests) => {
  useApp.setState({ dialRequests });
});
api.on('appearanceChanged', (appearance) => {
  useApp.setState(appearance);
  void speak(appearance.language);
});
followHelpdesk();
followCatchUp();
followDialProgress();
followAccount();
followTunnel();
followTeamSettings();

const { log, ...snapshot } = await firstSnapshot;
useApp.setState({ ...snapshot, log: { openCount: log.openCount } });
if (snapshot.guide.stage === 'open') useApp.setState({ view: 'guide' });
startCallerLog(log);
await speak(snapshot.language);

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <AppFrame />
    </MantineProvider>
  </StrictMode>,
);
