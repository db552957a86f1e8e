import {
  Button,
  Checkbox,
  createTheme,
  defaultVariantColorsResolver,
  NativeSelect,
  SegmentedControl,
  Slider,
  TextInput,
  type CSSVariablesResolver,
} from '@mantine/core';
import classes from './theme.module.css';

const field = {
  input: classes.input,
  label: classes.label,
  description: classes.description,
  error: classes.error,
};
const list = { dropdown: classes.dropdown, option: classes.option };

/** Mantine in our clothes: every colour is one of `tokens.css`, which knows light and dark by itself. */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  defaultRadius: 'md',
  radius: { sm: '5px', md: '8px' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  // What stands on the accent is dark where the accent is light.
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input);
    if (input.variant !== 'filled') return colours;
    // Named, the primary colour would be Mantine's blue.
    const isPrimary = input.color === undefined || input.color === input.theme.primaryColor;
    const ground = isPrimary ? { background: 'var(--accent)', hover: 'var(--accent-strong)' } : {};
    return { ...colours, ...ground, color: 'var(--on-accent)' };
  },
  components: {
    Button: Button.extend({
      defaultProps: { size: 'compact-md', h: 32, px: 12, fz: 13, fw: 500, flex: 'none' },
    }),
    Checkbox: Checkbox.extend({
      defaultProps: { size: 'xs', radius: 'sm', color: 'var(--accent)', iconColor: 'var(--on-accent)' },
    }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { withItemsBorders: false, transitionDuration: 140 },
      classNames: { root: classes.segments, label: classes.segment, indicator: classes.indicator },
    }),
    NativeSelect: NativeSelect.extend({ classNames: { ...field, input: classes.select } }),
    Slider: Slider.extend({ defaultProps: { size: 4, thumbSize: 16 }, classNames: { track: classes.track } }),
    TextInput: TextInput.extend({ classNames: field }),
    // As plain objects: only the pages that use these components are to load them.
    Textarea: { classNames: { ...field, input: classes.textarea } },
    Autocomplete: { classNames: { ...field, ...list } },
    MultiSelect: { classNames: { ...field, ...list, input: classes.pills, pill: classes.pill } },
    Select: { classNames: { ...field, ...list } },
    PasswordInput: { classNames: { ...field, innerInput: classes.innerInput } },
    Switch: {
      defaultProps: { size: 'xs', withThumbIndicator: false },
      classNames: { label: classes.switchLabel, description: classes.switchDescription },
    },
    Modal: {
      defaultProps: { centered: true, size: 440, transitionProps: { transition: 'fade', duration: 140 } },
      classNames: { content: classes.modal, header: classes.modalHeader, title: classes.modalTitle },
    },
  },
});

const colours = {
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
};

// Set for both schemes, because Mantine's own values for a scheme would win over common ones.
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--mantine-line-height': '20px' },
  // Menus, lists and what is off take these shades of Mantine's.
  light: { ...colours, '--mantine-color-gray-2': 'var(--line)' },
  dark: { ...colours, '--mantine-color-dark-4': 'var(--line)', '--mantine-color-dark-6': 'var(--raised)' },
});
