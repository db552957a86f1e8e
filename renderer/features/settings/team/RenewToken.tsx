import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choices, Question } from '../../../components/dialog/Question.tsx';
import { api } from '../../../api.ts';
import { run } from '../../../store.ts';
import { Row } from '../../../components/form/Row.tsx';

/** Another secret in the addresses for sipgate, once somebody has read what that means. */
export function RenewToken() {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const [isRenewed, setRenewed] = useState(false);
  const close = (): void => {
    setAsked(false);
  };
  return (
    <>
      <Row
        label={t('connection.token')}
        hint={t(isRenewed ? 'connection.tokenRenewed' : 'connection.tokenHint')}
      >
        <Button
          variant="default"
          onClick={() => {
            setAsked(true);
          }}
        >
          {t('connection.renew')}
        </Button>
      </Row>
      <Modal opened={isAsked} onClose={close} title={t('connection.renewTitle')} withCloseButton={false}>
        <Question>{t('connection.renewText')}</Question>
        <Choices>
          <Button
            variant="default"
            onClick={() => {
              close();
              run(
                api.renewToken().then(() => {
                  setRenewed(true);
                }),
              );
            }}
          >
            {t('connection.renewNow')}
          </Button>
          <Button data-autofocus onClick={close}>
            {t('connection.keepToken')}
          </Button>
        </Choices>
      </Modal>
    </>
  );
}
