import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ReachabilityProblem, TunnelFailure } from '../../../contract/model/tunnel-status.ts';

/** @returns functions that say in words why the tunnel does not stand, and why the public address does not lead here */
export function useTunnelWords(): {
  failure: (failure: TunnelFailure) => string;
  problem: (problem: ReachabilityProblem) => string;
} {
  const { t } = useTranslation();
  return {
    failure(failure) {
      const text = failureText(failure, t);
      return failure.detail === '' ? text : t('tunnelFailure.said', { text, detail: failure.detail });
    },
    problem(problem) {
      const text = problemText(problem, t);
      return problem.detail === '' ? text : t('reach.problem.said', { text, detail: problem.detail });
    },
  };
}

function failureText(failure: TunnelFailure, t: TFunction): string {
  switch (failure.reason) {
    case 'exited':
    case 'ended':
      return failure.code === null
        ? t(`tunnelFailure.${failure.reason}BySignal`)
        : t(`tunnelFailure.${failure.reason}`, { code: failure.code });
    case 'programNotFound':
      return t('tunnelFailure.programNotFound', { program: failure.program });
    case 'noUrl':
    case 'notConnected':
      return t(`tunnelFailure.${failure.reason}`, { seconds: failure.seconds });
    case 'remotePort':
      return t('tunnelFailure.remotePort', { port: failure.port });
    case 'notStarted':
    case 'nameNotFound':
    case 'refused':
    case 'timeout':
    case 'unreachable':
    case 'permissionDenied':
    case 'keyFile':
    case 'hostKeyUnknown':
    case 'hostKeyChanged':
    case 'connectionLost':
      return t(`tunnelFailure.${failure.reason}`);
  }
}

function problemText(problem: ReachabilityProblem, t: TFunction): string {
  switch (problem.kind) {
    case 'tls':
      return t(`reach.problem.tls.${problem.why}`);
    case 'timeout':
      return t('reach.problem.timeout', { seconds: problem.seconds });
    case 'tunnel':
    case 'status':
      return t(`reach.problem.${problem.kind}`, { status: problem.status });
    case 'redirect':
      return problem.to === ''
        ? t('reach.problem.redirect')
        : t('reach.problem.redirectTo', { to: problem.to });
    case 'nameNotFound':
    case 'refused':
    case 'unreachable':
    case 'cut':
    case 'wrongApp':
    case 'notFound':
      return t(`reach.problem.${problem.kind}`);
  }
}
