import { create } from 'zustand';
import type { CatchUpNews } from '../../../contract/model/catch-up.ts';
import { api } from '../../api.ts';
import { mirror } from '../../ask/follow.ts';

/** How far the app is with sipgate's history, as main told. */
export const useCatchUp = create<CatchUpNews>()(() => ({ status: { state: 'off' }, isNews: false }));

/** Keeps the store up to date from now on. */
export function followCatchUp(): void {
  mirror(
    'catchUpChanged',
    () => api.getCatchUp(),
    (news) => {
      useCatchUp.setState(news);
    },
  );
}
