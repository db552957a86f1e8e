import { CopyLine } from './CopyLine.tsx';
import { Field, Label } from './Field.tsx';
import { Hint } from './Hint.tsx';

interface AddressFieldProps {
  label: string;
  address: string;
  hint?: string;
}

/** An address to take elsewhere: read-only, with a button that copies it. */
export function AddressField({ label, address, hint }: AddressFieldProps) {
  return (
    <Field>
      <Label>{label}</Label>
      <CopyLine name={label} text={address} />
      {hint !== undefined && <Hint>{hint}</Hint>}
    </Field>
  );
}
