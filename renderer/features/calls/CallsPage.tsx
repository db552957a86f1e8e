import { Button, Menu } from '@mantine/core';
import { IconCheck, IconDownload, IconPhoneIncoming, IconSearchOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Status } from '../../../contract/model/status.ts';
import { everything } from '../../../contract/model/calls/whole-log.ts';
import { EmptyState } from '../../components/page/EmptyState.tsx';
import { PageHeader } from '../../components/page/PageHeader.tsx';
import { useApp } from '../../store.ts';
import { CallDetail } from './detail/CallDetail.tsx';
import { CallList } from './list/CallList.tsx';
import classes from './CallsPage.module.css';
import { exportCallerLog } from './caller-log/export-caller-log.ts';
import { LogFilters } from './filters/LogFilters.tsx';
import { LogSearch } from './filters/LogSearch.tsx';
import { changeQuery, useCallerLog } from './caller-log/caller-log-store.ts';
import { markAllDone } from './caller-log/mark-all.ts';
import { CallsNotice } from './CallsNotice.tsx';
import { useNavigation } from './use-navigation.ts';

/** The caller log; the selected call opens beside it. */
export function CallsPage() {
  const { t } = useTranslation();
  const { total, all, unfinished } = useCallerLog((state) => state.window);
  const answered = useCallerLog((state) => state.answered.text);
  const openId = useCallerLog((state) => (state.detailOpen ? state.selectedId : null));
  useNavigation();
  return (
    <div className={classes.page}>
      <div className={classes.log} data-answered={answered}>
        <PageHeader title={t('calls.title')}>
          {all > 0 && (
            <>
              <LogSearch />
              <span className={classes.rest} />
              {unfinished > 0 && (
                <Button
                  variant="default"
                  aria-label={t('calls.allDone')}
                  title={t('calls.allDone')}
                  onClick={markAllDone}
                >
                  <IconCheck size={16} aria-hidden />
                  <span className={classes.doneLabel}>{t('calls.allDone')}</span>
                </Button>
              )}
              <ExportMenu />
            </>
          )}
        </PageHeader>
        {all > 0 && <LogFilters />}
        {all === 0 && <EmptyLog />}
        {all > 0 && total === 0 && <NothingFound />}
        {total > 0 && <CallList />}
        <CallsNotice />
      </div>
      {openId !== null && <CallDetail key={openId} id={openId} />}
    </div>
  );
}

function ExportMenu() {
  const { t } = useTranslation();
  const query = useCallerLog((state) => state.query);
  const isFiltered = JSON.stringify(query) !== JSON.stringify(everything);
  const items = (what: 'shown' | 'all') =>
    (['csv', 'json'] as const).map((format) => (
      <Menu.Item
        key={format}
        onClick={() => {
          exportCallerLog(what, format);
        }}
      >
        {t(`log.export.${format}`)}
      </Menu.Item>
    ));
  return (
    <Menu position="bottom-end" offset={4} width={240} transitionProps={{ duration: 120 }}>
      <Menu.Target>
        <Button variant="default" aria-label={t('log.export.button')} title={t('log.export.button')}>
          <IconDownload size={16} aria-hidden />
          <span className={classes.wideLabel}>{t('log.export.button')}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {isFiltered && <Menu.Label>{t('log.export.shown')}</Menu.Label>}
        {isFiltered && items('shown')}
        <Menu.Label>{t('log.export.all')}</Menu.Label>
        {items('all')}
      </Menu.Dropdown>
    </Menu>
  );
}

function NothingFound() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={IconSearchOff}
      title={t('log.nothingFound')}
      action={
        <Button
          onClick={() => {
            changeQuery(everything);
          }}
        >
          {t('log.clearFilters')}
        </Button>
      }
    >
      {t('log.nothingFoundText')}
    </EmptyState>
  );
}

function EmptyLog() {
  const { t } = useTranslation();
  const status = useApp((state) => state.status);
  const toConnection = (
    <Button
      onClick={() => {
        useApp.setState({ view: 'settings' });
      }}
    >
      {t('calls.empty.toConnection')}
    </Button>
  );
  return (
    <EmptyState icon={IconPhoneIncoming} title={t('calls.empty.title')} action={toConnection}>
      {t(`calls.empty.${reasonOf(status)}`)}
    </EmptyState>
  );
}

/** What keeps calls from arriving, the nearest thing first. */
function reasonOf({
  receiver,
  enabled,
  publicUrl,
}: Status): 'noReceiver' | 'off' | 'noPublicUrl' | 'waiting' {
  if (receiver.state === 'portInUse' || receiver.state === 'failed') return 'noReceiver';
  if (!enabled) return 'off';
  return publicUrl === '' ? 'noPublicUrl' : 'waiting';
}
