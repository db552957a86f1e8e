import './script-began.ts';
import './styles/pop-up.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { api } from './api.ts';
import { PopUpStack } from './features/pop-up/PopUpStack.tsx';
import { usePopUps } from './features/pop-up/pop-up-store.ts';
import { createVoice } from './i18n/index.ts';
import { loadPopUpTexts } from './i18n/pop-up-texts.ts';

const speak = createVoice(loadPopUpTexts);

api.on('popUpsChanged', (popUps) => {
  usePopUps.setState(popUps);
});
api.on('appearanceChanged', ({ language }) => {
  void speak(language);
});

const snapshot = await api.getPopUps();
usePopUps.setState(snapshot.popUps);
await speak(snapshot.language);
// The first call must not wait for a font, nor jump when it comes.
const fonts = ['400 14px "Inter Variable"', '500 14px "Inter Variable"', '600 14px "Inter Variable"'];
await Promise.all(fonts.map((font) => document.fonts.load(font)));

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <PopUpStack />
  </StrictMode>,
);
