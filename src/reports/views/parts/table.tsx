import type { ComponentChildren } from 'preact';
import type { Sourced } from '../../model/presented.ts';
import { isBlank } from './blank.ts';
import { sourceOf } from './pointer.ts';
import { Source } from './source.tsx';

export interface Column<Row> {
  readonly label: string;
  /** Undefined when the row has nothing to show here. */
  cell(row: Row): ComponentChildren;
  /** Numbers stand right. */
  readonly numeric?: boolean;
}

interface TableProps<Row extends Sourced> {
  /** What the rows are; read out, not shown. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** JSON Pointer of the list that the rows come from. */
  readonly source: string;
  /** What a row is known by while others come and go; its place when missing. */
  keyOf?(row: Row): string | undefined;
}

/** Rows of a record. The first column names the row; columns that no row fills are left out. */
export function Table<Row extends Sourced>({ label, columns, rows, source, keyOf }: TableProps<Row>) {
  const cells = rows.map((row) => columns.map((column) => column.cell(row)));
  const shown = columns.map((_, index) => index).filter((index) => cells.some((row) => !isBlank(row[index])));
  if (shown.length === 0) return null;
  return (
    <div class="table-frame">
      <table class="table">
        <caption class="unseen">{label}</caption>
        <thead>
          <tr>
            {shown.map((index) => (
              <th key={index} scope="col" class={alignment(columns[index])}>
                {columns[index]?.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={keyOf?.(row)}>
              {shown.map((index, position) => {
                const content = cells[place]?.[index];
                const about = { class: alignment(columns[index]), 'data-label': columns[index]?.label };
                if (position > 0) return <td {...about}>{content}</td>;
                return (
                  <th scope="row" {...about}>
                    <Source at={sourceOf(row, source, place)}>{isBlank(content) ? 'Unnamed' : content}</Source>
                  </th>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function alignment(column: { readonly numeric?: boolean } | undefined): string | undefined {
  return column?.numeric ? 'numeric' : undefined;
}
