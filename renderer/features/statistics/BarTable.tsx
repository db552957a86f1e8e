import classes from './Statistics.module.css';

/** A row of figures and what is drawn of them. */
export interface BarRow {
  key: string;
  label: string;
  /** Beside the label, in the order of the columns. */
  values: readonly string[];
  /** What the bar is made of, from the left; `tone` is drawn as the column of that name is marked. */
  parts: readonly { tone: 'answered' | 'unanswered' | 'other'; size: number }[];
  /** Shows the calls in the caller log; null where the caller log cannot show these. */
  onOpen?: (() => void) | null;
}

interface BarTableProps {
  title: string;
  /** What the first column is. */
  what: string;
  columns: readonly { label: string; tone?: 'answered' | 'unanswered' }[];
  rows: readonly BarRow[];
}

/** Figures as a table, with a bar in each row for the eye alone: everything that it shows stands beside it. */
export function BarTable({ title, what, columns, rows }: BarTableProps) {
  const longest = Math.max(1, ...rows.map(({ parts }) => parts.reduce((sum, { size }) => sum + size, 0)));
  return (
    <section className={classes.section}>
      <table className={classes.table}>
        <caption className={classes.caption}>{title}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.what}>
              {what}
            </th>
            <td aria-hidden />
            {columns.map(({ label, tone }) => (
              <th key={label} scope="col" className={classes.number}>
                {tone && <span className={classes.mark} data-tone={tone} aria-hidden />}
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, values, parts, onOpen }) => (
            <tr key={key}>
              <th scope="row" className={classes.label} title={label}>
                {onOpen ? (
                  <button type="button" className={classes.link} onClick={onOpen}>
                    {label}
                  </button>
                ) : (
                  label
                )}
              </th>
              <td className={classes.barCell} aria-hidden>
                <span className={classes.bar}>
                  {parts.map(({ tone, size }) => (
                    <span
                      key={tone}
                      className={classes.part}
                      data-tone={tone}
                      style={{ width: `${(size / longest) * 100}%` }}
                    />
                  ))}
                </span>
              </td>
              {values.map((value, index) => (
                <td key={columns[index]?.label} className={classes.number}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
