import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { listed, phrase } from '../../contract/model/isolated.ts';
import type { Problem, ReceiverStatus } from '../../contract/model/status.ts';
import { api } from '../api.ts';
import { formatMoment } from '../format.ts';
import { run, useApp } from '../store.ts';
import { useFailureWords } from '../words/use-failure-words.ts';
import { NoticeBar } from '../components/state/NoticeBar.tsx';
import { useFaultWords } from '../words/use-fault-words.ts';

/** What went wrong and, where there is something, what to do about it. */
export function ProblemBar() {
  const { t } = useTranslation();
  const { receiver, problems } = useApp((state) => state.status);
  const commandError = useApp((state) => state.commandError);
  const failureWords = useFailureWords();
  return (
    <div role="alert">
      <ReceiverProblem receiver={receiver} />
      {problems.map((problem) => (
        <ProblemLine key={JSON.stringify(problem)} problem={problem} />
      ))}
      {commandError !== null && (
        <NoticeBar
          action={
            <Button
              variant="default"
              onClick={() => {
                useApp.setState({ commandError: null });
              }}
            >
              {t('problem.dismiss')}
            </Button>
          }
        >
          {t('problem.command', {
            message: failureWords(commandError),
          })}
        </NoticeBar>
      )}
    </div>
  );
}

function ReceiverProblem({ receiver }: { receiver: ReceiverStatus }) {
  const { t } = useTranslation();
  const listenOn = (label: string, port: number) => (
    <Button
      variant="default"
      onClick={() => {
        run(api.listenOn(port));
      }}
    >
      {label}
    </Button>
  );
  if (receiver.state === 'portInUse') {
    const { port, freePort } = receiver;
    return (
      <NoticeBar
        action={
          <>
            {listenOn(t('problem.tryAgain'), port)}
            {listenOn(t('problem.useFreePort', { port: freePort }), freePort)}
          </>
        }
      >
        {t('problem.portInUse', { port })} {t('problem.portInUseHint', { port })}
      </NoticeBar>
    );
  }
  if (receiver.state === 'failed') {
    return (
      <NoticeBar action={listenOn(t('problem.tryAgain'), receiver.port)}>
        {t('problem.receiverFailed', { port: receiver.port, message: receiver.message })}
      </NoticeBar>
    );
  }
  return null;
}

function ProblemLine({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const faultWords = useFaultWords();
  if (problem.kind === 'internal')
    return <NoticeBar>{t('problem.internal', { message: problem.message })}</NoticeBar>;
  const showFolder = (
    <Button
      variant="default"
      onClick={() => {
        run(api.showDataFolder());
      }}
    >
      {t('problem.showFolder')}
    </Button>
  );
  switch (problem.kind) {
    case 'clockBehind':
      return (
        <NoticeBar>{t('problem.clockBehind', { when: formatMoment(problem.latest, language) })}</NoticeBar>
      );
    case 'fileSetAside':
      return <NoticeBar action={showFolder}>{t('problem.fileSetAside', problem)}</NoticeBar>;
    case 'fileUnreadable':
      return <NoticeBar action={showFolder}>{t('problem.fileUnreadable', problem)}</NoticeBar>;
    case 'fileNewer':
      return <NoticeBar action={showFolder}>{t('problem.fileNewer', problem)}</NoticeBar>;
    case 'settingsNotRead':
      return (
        <NoticeBar action={showFolder}>
          {phrase`${faultWords(problem.fault)} ${t('fileFault.goOn')}`}
        </NoticeBar>
      );
    case 'refusalsNotRecorded':
      return <NoticeBar>{t('problem.refusalsNotRecorded')}</NoticeBar>;
    case 'journalLarge':
      return (
        <NoticeBar action={showFolder}>
          {t('problem.journalLarge', { megabytes: problem.megabytes.toLocaleString(language) })}
        </NoticeBar>
      );
    case 'portNotTaken':
      return <NoticeBar>{t('problem.portNotTaken', problem)}</NoticeBar>;
    case 'unreadableKey':
      return <NoticeBar action={showFolder}>{t('problem.unreadableKey', problem)}</NoticeBar>;
    case 'contactLines':
      return (
        <NoticeBar action={showFolder}>
          {t('problem.contactLines', { ...problem, lines: listed(problem.lines.map(String)) })}
        </NoticeBar>
      );
    case 'tornLine':
      return <NoticeBar action={showFolder}>{t('problem.tornLine', problem)}</NoticeBar>;
    case 'notSaved':
      return (
        <NoticeBar action={showFolder}>
          <NotSaved file={problem.file} message={problem.message} />
        </NoticeBar>
      );
  }
}

function NotSaved({ file, message: said }: { file: string; message: string }) {
  const { t } = useTranslation();
  const message = useFailureWords()(said);
  if (file === 'data') return t('problem.folderNotSaved', { message });
  if (file === 'contacts.json') return t('problem.contactsNotSaved', { message });
  return t('problem.notSaved', { file, message });
}
