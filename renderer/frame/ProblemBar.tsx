import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem, ReceiverStatus } from '../../contract/model/status.ts';
import { api } from '../api.ts';
import { formatMoment } from '../format.ts';
import { run, useApp } from '../store.ts';
import { useFailureWords } from '../words/use-failure-words.ts';
import classes from '../components/state/NoticeBar.module.css';
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
        <Bar
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
        </Bar>
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
      <Bar
        action={
          <>
            {listenOn(t('problem.tryAgain'), port)}
            {listenOn(t('problem.useFreePort', { port: freePort }), freePort)}
          </>
        }
      >
        {t('problem.portInUse', { port })} {t('problem.portInUseHint', { port })}
      </Bar>
    );
  }
  if (receiver.state === 'failed') {
    return (
      <Bar action={listenOn(t('problem.tryAgain'), receiver.port)}>
        {t('problem.receiverFailed', { port: receiver.port, message: receiver.message })}
      </Bar>
    );
  }
  return null;
}

function ProblemLine({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const faultWords = useFaultWords();
  if (problem.kind === 'internal') return <Bar>{t('problem.internal', { message: problem.message })}</Bar>;
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
      return <Bar>{t('problem.clockBehind', { when: formatMoment(problem.latest, language) })}</Bar>;
    case 'fileSetAside':
      return <Bar action={showFolder}>{t('problem.fileSetAside', problem)}</Bar>;
    case 'fileUnreadable':
      return <Bar action={showFolder}>{t('problem.fileUnreadable', problem)}</Bar>;
    case 'fileNewer':
      return <Bar action={showFolder}>{t('problem.fileNewer', problem)}</Bar>;
    case 'settingsNotRead':
      return (
        <Bar action={showFolder}>
          {faultWords(problem.fault)} {t('fileFault.goOn')}
        </Bar>
      );
    case 'portNotTaken':
      return <Bar>{t('problem.portNotTaken', problem)}</Bar>;
    case 'unreadableKey':
      return <Bar action={showFolder}>{t('problem.unreadableKey', problem)}</Bar>;
    case 'contactLines':
      return (
        <Bar action={showFolder}>
          {t('problem.contactLines', { ...problem, lines: problem.lines.join(', ') })}
        </Bar>
      );
    case 'tornLine':
      return <Bar action={showFolder}>{t('problem.tornLine', problem)}</Bar>;
    case 'notSaved':
      return (
        <Bar action={showFolder}>
          <NotSaved file={problem.file} message={problem.message} />
        </Bar>
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

function Bar({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.bar}>
      <IconAlertTriangle className={classes.icon} size={18} aria-hidden />
      <p className={classes.text}>{children}</p>
      <div className={classes.action}>{action}</div>
    </div>
  );
}
