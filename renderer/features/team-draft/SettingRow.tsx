import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamField } from '../../../contract/settings/settings-table.ts';
import { Row } from '../../components/form/Row.tsx';
import { hintOf, labelOf } from './sections.ts';

interface SettingRowProps {
  field: TeamField;
  /** As it stands in the field: what is said about it may depend on that. */
  value: unknown;
  children: ReactNode;
}

/** A setting with what the table says of it on the left, and its control on the right. */
export function SettingRow({ field, value, children }: SettingRowProps) {
  const { t } = useTranslation();
  const hint = hintOf(field, value);
  return (
    <Row label={t(labelOf(field))} {...(hint !== null && { hint: t(hint) })}>
      {children}
    </Row>
  );
}
