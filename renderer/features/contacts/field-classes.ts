import theme from '../../theme.module.css';

/** Fields that only this page has, in the clothes of the others. */
export const fieldClasses = {
  input: theme.input ?? '',
  label: theme.label ?? '',
  description: theme.description ?? '',
  error: theme.error ?? '',
};
