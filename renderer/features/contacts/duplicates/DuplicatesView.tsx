import { Button } from '@mantine/core';
import { IconArrowLeft, IconCopyCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dotted } from '../../../../contract/model/isolated.ts';
import type { DuplicateList } from '../../../../contract/model/contacts/contact-book.ts';
import { api } from '../../../api.ts';
import { EmptyState } from '../../../components/page/EmptyState.tsx';
import { PageHeader } from '../../../components/page/PageHeader.tsx';
import { onAny } from '../../../ask/follow.ts';
import { useAnswer } from '../../../ask/use-answer.ts';
import { useApp } from '../../../store.ts';
import { useContacts } from '../book/contacts-store.ts';
import { DuplicateGroup } from './DuplicateGroup.tsx';
import classes from './DuplicatesView.module.css';

/** Own contacts that look like the same person, side by side; what merging would make of them is shown first. */
export function DuplicatesView() {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const list = useDuplicates();
  const back = (
    <Button
      variant="default"
      leftSection={<IconArrowLeft size={16} aria-hidden />}
      onClick={() => {
        useContacts.setState({ panel: 'card' });
      }}
    >
      {t('contacts.dup.back')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('contacts.dup.title')}>{back}</PageHeader>
      {list === null && (
        <p className={classes.wait} role="status">
          {t('contacts.dup.searching')}
        </p>
      )}
      {list?.total === 0 && (
        <EmptyState icon={IconCopyCheck} title={t('contacts.dup.none')}>
          {t('contacts.dup.noneText')}
        </EmptyState>
      )}
      {list && list.total > 0 && (
        <div className={classes.groups}>
          <p className={classes.count} role="status">
            {dotted([
              t('contacts.dup.found', { count: list.total, formatted: list.total.toLocaleString(language) }),
              list.total > list.groups.length
                ? t('contacts.dup.firstOnes', { count: list.groups.length })
                : '',
            ])}
          </p>
          {list.groups.map((group, place) => (
            <DuplicateGroup key={group.contacts.map(({ id }) => id).join()} group={group} place={place + 1} />
          ))}
        </div>
      )}
    </>
  );
}

/** Looked for anew when contacts change; null until they are found. */
function useDuplicates(): DuplicateList | null {
  return useAnswer({ ask: () => api.getDuplicates(), follow: onAny('contactsChanged') }).value ?? null;
}
