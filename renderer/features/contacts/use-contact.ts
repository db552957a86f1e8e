import { useEffect, useState } from 'react';
import type { ContactDetail } from '../../../contract/model/contact-book.ts';
import { api } from '../../api.ts';
import { run } from '../../store.ts';

/** Follows a contact and its calls: undefined until it has come, null if it is gone. */
export function useContact(id: string): ContactDetail | null | undefined {
  const [detail, setDetail] = useState<{ id: string; found: ContactDetail | null }>();
  useEffect(() => {
    let wanted = true;
    const refresh = (): void => {
      run(
        api.getContact(id).then((found) => {
          if (wanted) setDetail({ id, found });
        }),
      );
    };
    refresh();
    const unfollow = [api.on('contactsChanged', refresh), api.on('logChanged', refresh)];
    return () => {
      wanted = false;
      for (const end of unfollow) end();
    };
  }, [id]);
  return detail?.id === id ? detail.found : undefined;
}
