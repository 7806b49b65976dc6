/**
 * What every value of law carries: since when, until when, where it stands, whether it was checked.
 * Refuses a value without a source and a period that ends before it begins.
 */
import * as z from 'zod';

/** A process reads one or two small layers: compiling the schemas for speed would cost more than it saves. */
z.config({ jitless: true });

/** A day that exists. */
export const isoDate = z.string().refine(isRealDay, { message: 'date' });

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/u;
export const awardId = z.string().regex(KEBAB);
export const ratingId = z.string().regex(KEBAB);

export const citation = z
  .strictObject({
    instrument: z.string().min(1),
    dieu: z.int().positive().optional(),
    denDieu: z.int().positive().optional(),
    khoan: z.int().positive().optional(),
    diem: z
      .string()
      .regex(/^[a-zđ]{1,2}$/u)
      .optional(),
    phuLuc: z
      .string()
      .regex(/^[IVX]{1,5}$/u)
      .optional(),
  })
  .refine((place) => place.khoan === undefined || place.dieu !== undefined, { message: 'khoan' })
  .refine((place) => place.diem === undefined || place.khoan !== undefined, { message: 'diem' })
  .refine((place) => place.denDieu === undefined || (place.dieu ?? place.denDieu) < place.denDieu, {
    message: 'den-dieu',
  });

export const datedShape = {
  from: isoDate,
  /** Last day in force; absent: until something else is said. */
  to: isoDate.optional(),
  cite: citation.optional(),
  /** In place of `cite` where no instrument's number stands behind the value (a setting, a base wage). */
  source: z.string().min(1).optional(),
  verified: z.boolean(),
  /** Our reading where the law is silent. */
  reading: z.string().min(1).optional(),
  /** What the clause also says, and why it is left to people. */
  notModelled: z.string().min(1).optional(),
  /** The clause in plain words, for whoever reads the file or `law show`. */
  summary: z.string().min(1).optional(),
};

/** A list of dated values, each with the fields of `shape` besides. */
export function dated<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.array(
    z
      .strictObject({ ...datedShape, ...shape })
      .refine((value) => hasSource(value as Sourced), { message: 'source', when: isBlock })
      .refine((value) => inOrder(value as Sourced), { message: 'period', when: isBlock }),
  );
}

/** The common part of every dated value. */
export interface Sourced {
  readonly from: string;
  readonly to?: string | undefined;
  readonly cite?: z.infer<typeof citation> | undefined;
  readonly source?: string | undefined;
  readonly verified: boolean;
  readonly reading?: string | undefined;
  readonly summary?: string | undefined;
}

/** Asked of every block, whatever else is wrong in it: all mistakes are told at once. */
function isBlock({ value }: { readonly value: unknown }): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasSource(value: Sourced): boolean {
  return value.cite !== undefined || value.source !== undefined;
}

function inOrder(value: Sourced): boolean {
  const { from, to }: { readonly from: unknown; readonly to?: unknown } = value;
  return typeof from !== 'string' || typeof to !== 'string' || from <= to;
}

export function isRealDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
