/** Rows of an input workbook filled in beforehand: what is known of each member of staff, under the columns of a kind. */
import type { KindColumn } from '../parse/kinds/columns.ts';
import type { Fields, FieldValue, Kind, PartialDate } from '../types.ts';
import { GENDERS, STATUSES } from '../values/word-lists.ts';
import type { CellContent, CellSpec, Look } from './workbook-spec.ts';

/** What is known of a member of staff; the shape of a roster's person is one. */
export interface KnownMember {
  readonly name: string;
  readonly code?: string | null | undefined;
  readonly birthDate?: PartialDate | null | undefined;
  readonly team?: string | null | undefined;
  readonly gender?: string | null | undefined;
  readonly position?: string | null | undefined;
  readonly hiredOn?: PartialDate | null | undefined;
  readonly status?: string | null | undefined;
  /** Row of the staff list. */
  readonly staff?: { readonly fields: Fields };
}

/** Cells of a member's row. */
export function memberCells(
  member: KnownMember,
  row: number,
  order: number,
  columns: readonly KindColumn[],
  kind: Kind,
): CellSpec[] {
  return columns.map((column, at) => {
    const content = column.field === 'order' ? order : knownContent(member, column, kind);
    const look: Look = { border: true, ...bodyLook(column) };
    return { row, column: at + 1, look, ...(content === undefined ? {} : { content }) };
  });
}

function knownContent(member: KnownMember, column: KindColumn, kind: Kind): CellContent | undefined {
  const known: Readonly<Record<string, FieldValue | undefined>> = {
    code: member.code,
    name: member.name,
    birthDate: member.birthDate,
    team: member.team,
    ...(kind === 'staff' ? staffFields(member) : {}),
  };
  const value = known[column.field];
  if (value === true) return 'x';
  if (typeof value !== 'string' || value === '') return undefined;
  if (!isDate(column)) return value;
  return value.length === 10 ? { date: value } : value.split('-').reverse().join('/');
}

/** What a staff list says besides; no ID number is spread any further. */
function staffFields({
  gender,
  position,
  hiredOn,
  status,
  staff,
}: KnownMember): Record<string, FieldValue | undefined> {
  const { team, qualification, partyMember, note } = staff?.fields ?? {};
  return {
    gender: GENDERS.labels.get(gender ?? ''),
    position,
    hiredOn,
    status: STATUSES.labels.get(status ?? ''),
    qualification,
    partyMember,
    note,
    ...(team === undefined ? {} : { team }),
  };
}

function isDate(column: KindColumn): boolean {
  return column.type === 'date' || column.type === 'birthDate';
}

/** Codes as text, so that Excel eats no leading 0. */
export function format(column: KindColumn): { format?: string } {
  if (isDate(column)) return { format: 'dd/mm/yyyy' };
  return column.type === 'code' || column.type === 'nationalId' || column.type === 'schoolYear' ? { format: '@' } : {};
}

/** Look of a column's cells. */
export function bodyLook(column: KindColumn): Look {
  return { wrap: true, ...(column.type === 'order' ? { align: 'center' as const } : {}), ...format(column) };
}
