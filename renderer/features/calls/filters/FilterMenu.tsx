import { Menu } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { phrase } from '../../../../contract/model/isolated.ts';
import classes from './LogFilters.module.css';

interface FilterMenuProps {
  /** What is filtered by. */
  label: string;
  /** What each one reads for any choice. */
  any: string;
  options: readonly { value: string; label: string }[];
  /** Null: any. */
  value: string | null;
  onChange: (value: string | null) => void;
  onOpen?: () => void;
}

/** A filter: what it is set to, a menu to set it, and a way to take it away. */
export function FilterMenu({ label, any, options, value, onChange, onOpen }: FilterMenuProps) {
  const { t } = useTranslation();
  const chosen = value === null ? null : (options.find((option) => option.value === value)?.label ?? value);
  return (
    <span className={classes.filter} data-active={chosen !== null}>
      <Menu
        position="bottom-start"
        offset={4}
        width={240}
        transitionProps={{ duration: 120 }}
        onOpen={() => onOpen?.()}
      >
        <Menu.Target>
          <button
            type="button"
            className={classes.choose}
            aria-label={chosen === null ? label : phrase`${label}: ${chosen}`}
          >
            <span className={classes.chosen}>{chosen ?? label}</span>
            <IconChevronDown size={14} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu}>
          <Menu.RadioGroup
            value={value ?? ''}
            onChange={(next) => {
              onChange(next === '' ? null : next);
            }}
          >
            <Menu.RadioItem value="" closeMenuOnClick>
              {any}
            </Menu.RadioItem>
            {options.map((option) => (
              <Menu.RadioItem key={option.value} value={option.value} closeMenuOnClick>
                {option.label}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
      {chosen !== null && (
        <button
          type="button"
          className={classes.remove}
          aria-label={t('log.removeFilter', { filter: label })}
          onClick={() => {
            onChange(null);
          }}
        >
          <IconX size={14} aria-hidden />
        </button>
      )}
    </span>
  );
}
