import { useEffect } from 'react';
import { isOfCall, useApp } from '../../store.ts';
import { focusList } from './caller-log/focus-list.ts';
import { select, useCallerLog } from './caller-log/caller-log-store.ts';

/**
 * Opens the call that a pop-up, a notification or the screen pop asked for, whatever the list shows: it is selected at once,
 * and scrolled to as soon as its place is known.
 */
export function useNavigation(): void {
  const navigation = useApp((state) => state.navigation);
  useEffect(() => {
    if (!navigation || !isOfCall(navigation)) return;
    select(navigation.conversationId);
    useCallerLog.setState({ detailOpen: true });
    focusList();
    useApp.setState({ navigation: null });
  }, [navigation]);
}
