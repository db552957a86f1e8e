import { create } from 'zustand';
import type { CatchUpNews } from '../../../contract/model/catch-up.ts';
import { api } from '../../api.ts';
import { run } from '../../store.ts';

/** How far the app is with sipgate's history, as main told. */
export const useCatchUp = create<CatchUpNews>()(() => ({ status: { state: 'off' }, isNews: false }));

/** Keeps the store up to date from now on. */
export function followCatchUp(): void {
  api.on('catchUpChanged', (news) => {
    useCatchUp.setState(news);
  });
  run(
    api.getCatchUp().then((news) => {
      useCatchUp.setState(news);
    }),
  );
}
