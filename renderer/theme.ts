import {
  ActionIcon,
  Button,
  Checkbox,
  createTheme,
  SegmentedControl,
  TextInput,
  type CSSVariablesResolver,
} from '@mantine/core';

/** Mantine in our clothes: every colour is one of `tokens.css`, which knows light and dark by itself. */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  defaultRadius: 'md',
  radius: { sm: '5px', md: '8px' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'compact-md', h: 32, px: 12, fz: 13, fw: 500 } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 32, variant: 'default' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs', radius: 'sm' } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'xs', radius: 'md' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-filled-hover': 'var(--accent-strong)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--muted)',
    '--mantine-color-placeholder': 'var(--faint)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-line-height': '20px',
  },
  light: {},
  dark: {},
});
