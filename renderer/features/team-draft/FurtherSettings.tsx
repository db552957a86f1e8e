import { fieldSetting, type TeamField } from '../../../contract/settings/settings-table.ts';
import { Section as PagePart } from '../../components/form/Section.tsx';
import { ChoiceSetting } from './ChoiceSetting.tsx';
import { fieldsIn, type Section } from './sections.ts';
import { SwitchSetting, type SwitchField } from './SwitchSetting.tsx';
import { TextSetting, type TextField } from './TextSetting.tsx';

/** The settings of a page that it does not lay out by itself, one below the other. */
export function FurtherSettings({ section }: { section: Section }) {
  const fields = fieldsIn(section).filter((field) => !fieldSetting(field).laidOut);
  if (fields.length === 0) return null;
  return (
    <PagePart>
      {fields.map((field) => (
        <Setting key={field} field={field} />
      ))}
    </PagePart>
  );
}

/** The kind in the table says what the value is. */
function Setting({ field }: { field: TeamField }) {
  switch (fieldSetting(field).kind) {
    case 'toggle':
      return <SwitchSetting field={field as SwitchField} />;
    case 'choice':
      return <ChoiceSetting field={field} />;
    case 'text':
      return <TextSetting field={field as TextField} />;
    case 'number':
      return <TextSetting field={field as TextField} inputMode="numeric" width={96} />;
    case 'list':
      throw new Error(`a page has to lay out ${field}`);
  }
}
