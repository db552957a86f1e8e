import { Button, Menu } from '@mantine/core';
import { IconCopyCheck, IconDots, IconFileExport, IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { phrase } from '../../../contract/model/isolated.ts';
import { api } from '../../api.ts';
import { run, useApp } from '../../store.ts';
import classes from './ContactsPage.module.css';
import { useContacts } from './book/contacts-store.ts';
import { unlessUnsaved } from './book/draft-store.ts';
import { say } from './book/notice-store.ts';

/** What can be done with all contacts: import, export, look for duplicates. */
export function PageMenu() {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const typed = useContacts((state) => state.typed);
  const goTo = (panel: 'duplicates' | 'import') => () => {
    unlessUnsaved(() => {
      useContacts.setState({ panel });
    });
  };
  const exportFound = (format: 'vcard' | 'csv', wanted: string): void => {
    run(
      api.exportContacts(format, wanted).then((written) => {
        if (!written) return;
        const { count, file } = written;
        say(t('contacts.exported', { count, formatted: count.toLocaleString(language), file }));
      }),
    );
  };
  const exports = (wanted: string) =>
    (['vcard', 'csv'] as const).map((format) => (
      <Menu.Item
        key={format}
        leftSection={<IconFileExport size={16} aria-hidden />}
        onClick={() => {
          exportFound(format, wanted);
        }}
      >
        {t(format === 'vcard' ? 'contacts.asVcard' : 'contacts.asCsv')}
      </Menu.Item>
    ));
  return (
    <Menu position="bottom-end" offset={4} width={300} transitionProps={{ duration: 120 }}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDots size={16} aria-hidden />}>
          {t('contacts.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        <Menu.Item leftSection={<IconFileImport size={16} aria-hidden />} onClick={goTo('import')}>
          {t('contacts.import')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopyCheck size={16} aria-hidden />} onClick={goTo('duplicates')}>
          {t('contacts.duplicates')}
        </Menu.Item>
        {typed.trim() !== '' && (
          <>
            <Menu.Label>{phrase`${t('contacts.export')}: ${t('contacts.exportFound')}`}</Menu.Label>
            {exports(typed)}
          </>
        )}
        <Menu.Label>{phrase`${t('contacts.export')}: ${t('contacts.exportAll')}`}</Menu.Label>
        {exports('')}
      </Menu.Dropdown>
    </Menu>
  );
}
