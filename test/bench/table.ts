/**
 * Lays out a table for a terminal, two spaces between its columns.
 * @param rows cells, each row with as many as the first
 * @param align to which side all columns but the first go; the first one goes to the left
 * @returns a line for each row
 */
export function table(rows: readonly (readonly string[])[], align: 'left' | 'right' = 'right'): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 || align === 'left' ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
}
