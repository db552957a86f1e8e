import { Button } from '@mantine/core';
import { IconAddressBook, IconPhone, IconUserPlus, IconUserSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LogEntry } from '../../../../contract/model/calls/caller-log.ts';
import { isTestCall } from '../../../../contract/model/test-call.ts';
import { dial, goToContacts } from '../../../actions.ts';
import classes from './CallDetail.module.css';

/** What can be done with the number of a conversation; nothing where it is withheld, or nobody's. */
export function DetailActions({ entry }: { entry: LogEntry }) {
  const { t } = useTranslation();
  const { number } = entry.remote;
  if (number === null || isTestCall(entry.conversationId)) return null;
  const isKnown = entry.party?.certainty === 'known';
  return (
    <div className={classes.actions}>
      <Button
        leftSection={<IconPhone size={16} aria-hidden />}
        onClick={() => {
          dial(number);
        }}
      >
        {t(entry.direction === 'in' ? 'log.callBack' : 'log.callAgain')}
      </Button>
      {isKnown ? (
        <Button
          variant="default"
          leftSection={<IconAddressBook size={16} aria-hidden />}
          onClick={() => {
            goToContacts('contact', entry);
          }}
        >
          {t('log.openContact')}
        </Button>
      ) : (
        <>
          <Button
            variant="default"
            leftSection={<IconUserPlus size={16} aria-hidden />}
            onClick={() => {
              goToContacts('newContact', entry);
            }}
          >
            {t('log.newContact')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconUserSearch size={16} aria-hidden />}
            onClick={() => {
              goToContacts('addToContact', entry);
            }}
          >
            {t('log.addToContact')}
          </Button>
        </>
      )}
    </div>
  );
}
