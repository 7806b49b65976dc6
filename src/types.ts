/**
 * Every noun that crosses a room's wall. Imports nothing.
 *
 *   bytes ─► read ─► tables ─► parse ─► people ─► plan ─► store ─► YearData
 *          Workbook  Table   SheetRecord  ids     Plan              │
 *                                                                   ▼
 *                      law ─► LawView ─────────────────────────► tally ─► papers ─► fill ─► .docx .xlsx .html
 *                                                                Tally ─► render ─► terminal, JSON
 */

/** A whole day, "2025-05-30". Never a JS Date between rooms. */
export type IsoDate = string;
/** As much of a date as the sheet gives: "1979", "1985-04" or "1985-04-03". */
export type PartialDate = string;
/** "2024-2025". */
export type SchoolYear = string;
/** Unaccented kebab id of an award: a title or a form of commendation, "lao-dong-tien-tien". */
export type AwardId = string;
/** Unaccented kebab id of a rating: "hoan-thanh-xuat-sac" … "khong-hoan-thanh". */
export type RatingId = string;
/** The Mã where there is one, else folded name and birth date in kebab. */
export type PersonId = string;
/** "truong", "to-1", "to-van-phong". */
export type CollectiveId = string;
export type SubjectId = PersonId | CollectiveId;

export const KINDS = [
  'staff',
  'registration',
  'evaluation',
  'initiative',
  'history',
  'collective',
  'movement',
  'movement-result',
  'council',
  'ballot',
  'special',
  'model',
  'decision',
  'score',
] as const;
export type Kind = (typeof KINDS)[number];

/** Where a value stands. `cell` is an A1 address; a row alone is given as the address of its first cell. */
export interface Place {
  readonly file: string;
  readonly sheet?: string;
  readonly cell?: string;
}

// ── read: what stands in a workbook ─────────────────────────────────────────

export type CellType = 'text' | 'number' | 'date' | 'boolean' | 'error';

/** One placed cell. Rows and columns count from 1. Blank cells are not listed. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly type: CellType;
  /** text: NFC text as written · number: the number · date: ISO day (time dropped) · error: "#N/A". */
  readonly value: string | number | boolean;
  /** What a person sees, for excerpts: dates dd/mm/yyyy, numbers without float noise. */
  readonly text: string;
  /** Font name where the file gives one (legacy-font detection); absent otherwise. */
  readonly font?: string;
  /** True when a formula stands here; `value` is its cached result. */
  readonly formula?: true;
}

/** Inclusive, counting from 1. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetRow {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly hidden?: true;
}

export interface Sheet {
  readonly name: string;
  /** Ascending by row; rows without any non-blank cell are left out. */
  readonly rows: readonly SheetRow[];
  readonly merges: readonly CellRange[];
  readonly hidden?: true;
  readonly hiddenColumns?: readonly number[];
}

export type FileFormat = 'xlsx' | 'xls' | 'csv' | 'xml2003' | 'html' | 'ods';

export interface Workbook {
  /** Base name only; never a path. */
  readonly file: string;
  readonly sha256: string;
  readonly format: FileFormat;
  readonly sheets: readonly Sheet[];
}

// ── tables: what was understood ─────────────────────────────────────────────

export type WhyColumn = 'exact' | 'synonym' | 'near' | 'remembered' | 'given';

export interface TableColumn {
  /** Column letter, "B". */
  readonly column: string;
  /** The heading as written, levels joined by " › ". */
  readonly heading: string;
  readonly field: string;
  readonly why: WhyColumn;
  /** For a movement column of a registration: the movement's name. */
  readonly movement?: string;
}

export interface SkippedRows {
  /** "9" or "52-300". */
  readonly rows: string;
  readonly count: number;
  /** Code of the reason: dong-nhom, dong-so-thu-tu-cot, dong-vi-du, dong-trong, dong-chi-co-stt, dong-cuoi-bang, tieu-de-lap-lai … */
  readonly why: string;
}

export interface TableReport {
  readonly sheet: string;
  readonly kind: Kind;
  readonly headerRows: readonly number[];
  readonly columns: readonly TableColumn[];
  readonly ignoredColumns: readonly { readonly column: string; readonly heading: string }[];
  readonly read: number;
  readonly taken: number;
  readonly refused: number;
  readonly skipped: readonly SkippedRows[];
}

export interface FileReport {
  readonly file: string;
  readonly sha256: string;
  readonly tables: readonly TableReport[];
  /** Sheets in which no table was found, with the reason's code. */
  readonly ignoredSheets: readonly { readonly sheet: string; readonly why: string }[];
}

// ── records ─────────────────────────────────────────────────────────────────

export interface Author {
  readonly name: string;
  /** Whole percent, or null when the sheet gives no share. */
  readonly sharePercent: number | null;
}

/** Field values by the ids of product.md §Field ids. Absent: no such column. null: blank cell, or a value refused with a Problem. */
export type FieldValue = string | number | boolean | null | readonly string[] | readonly Author[];
export type Fields = Readonly<Record<string, FieldValue>>;

/** One row taken from a sheet. */
export interface SheetRecord {
  readonly kind: Kind;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  /** Person the row is about, once resolved; null where it names none. */
  readonly person: PersonId | null;
  /** Collective the row is about (`truong`, `to-1`), where it is one. */
  readonly collective: CollectiveId | null;
  readonly fields: Fields;
  /** A1 address of each field's cell; a field of several cells gives the first. */
  readonly cells: Readonly<Record<string, string>>;
  /** Rows of other tables that were joined into this one. */
  readonly joined?: readonly { readonly file: string; readonly sheet: string; readonly row: number }[];
  /** Fields whose cell says something that could not be read, with that cell; their value is null, yet not blank. */
  readonly unread?: Readonly<Record<string, Place>>;
}

/** A record as the store keeps it. */
export interface StoredRecord extends SheetRecord {
  /** Stable number in the store. */
  readonly key: number;
  /** Journal entry that last wrote it. */
  readonly entry: number;
  /** True once corrected with `edit` or entered by hand (`nominate`, `vote record`). */
  readonly byHand: boolean;
}

// ── the year ────────────────────────────────────────────────────────────────

export interface School {
  readonly name: string;
  readonly superior?: string;
  readonly commune?: string;
  readonly district?: string;
  readonly province?: string;
  /** Place name of the place-and-date line. */
  readonly place?: string;
}

/** `thidua.json`. `settings` is a law layer of its own, checked in `law`. */
export interface YearConfig {
  readonly school: School;
  readonly year: SchoolYear;
  readonly asOf?: IsoDate;
  readonly decidedOn?: IsoDate;
  /** Body's name: "Hội đồng" (default) or "Ban". */
  readonly body?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** All that one year's folder knows: what every command reasons about. */
export interface YearData {
  readonly config: YearConfig;
  readonly records: readonly StoredRecord[];
  /** Kinds of which a sheet was ever imported this year: elsewhere "no row" means unknown, not "no". */
  readonly kindsImported: readonly Kind[];
  /** "one person under two spellings", confirmed by a human. */
  readonly samePeople: readonly (readonly [string, string])[];
}

// ── import plan ─────────────────────────────────────────────────────────────

export type Change = 'added' | 'changed' | 'same' | 'absent' | 'conflicting';

export interface PlanItem {
  readonly change: Change;
  readonly kind: Kind;
  readonly person: PersonId | null;
  readonly collective: CollectiveId | null;
  /** What the record is called, for people: a name, a title, an award. */
  readonly label: string;
  readonly place: Place;
  /** For changed and conflicting: old → new per field. */
  readonly fields: Readonly<Record<string, { readonly old: FieldValue; readonly new: FieldValue }>>;
  /** For conflicting: fields of the same row that are changed without asking. */
  readonly alsoChanged?: Readonly<Record<string, { readonly old: FieldValue; readonly new: FieldValue }>>;
  /** For changed and conflicting: where the store's record comes from. */
  readonly was?: Place;
  /** For conflicting, why it is asked: "sua-tay", "nguon-khac", "da-bo". */
  readonly why?: string;
}

export interface Plan {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly absent: number;
  readonly conflicting: number;
  readonly items: readonly PlanItem[];
}

// ── law ─────────────────────────────────────────────────────────────────────

export type AwardClass = 'title' | 'form' | 'honour';
export type SubjectKind = 'person' | 'collective';

/** A value of law with where it comes from. */
export interface Cited<T> {
  readonly value: T;
  /** "98/2023/NĐ-CP Điều 30 khoản 7"; for a setting "thidua.json › settings.quotas[0]". */
  readonly cite: string;
  /** False: not checked against the original text; must be shown wherever used. */
  readonly verified: boolean;
  /** Set where this is our reading (law.md §12), shown as "cách hiểu của chương trình". */
  readonly reading?: string;
  /** Since when the rule is in force. */
  readonly since?: IsoDate;
}

export interface AwardInfo {
  readonly id: AwardId;
  /** "Chiến sĩ thi đua cơ sở". */
  readonly label: string;
  /** "CSTĐCS", for narrow tables. */
  readonly short: string;
  readonly class: AwardClass;
  readonly subjects: readonly SubjectKind[];
  /** True when some layer in force gives criteria; else it can only be put forward by hand. */
  readonly computed: boolean;
  /** Whether a proposed subject must hand in a báo cáo thành tích, and how many school years it covers. */
  readonly reportYears: number | null;
}

export interface Authority {
  /** Unaccented id, names the sub-folder of the dossier: "chu-tich-ubnd-huyen". */
  readonly id: string;
  /** "Chủ tịch UBND huyện …" with the place's name where the year's config gives it. */
  readonly label: string;
}

/** The rulebook seen at a review date and a decision date. Papers ask here, never the data. */
export interface LawView {
  readonly asOf: IsoDate;
  readonly decidedOn: IsoDate;
  /** In the order papers list them: titles first by rank, then forms. */
  readonly awards: readonly AwardInfo[];
  award(id: AwardId): AwardInfo | undefined;
  /** Best first. */
  readonly ratings: readonly { readonly id: RatingId; readonly label: string; readonly short: string }[];
  rating(id: RatingId): { readonly id: RatingId; readonly label: string; readonly short: string } | undefined;
  authority(award: AwardId): Cited<Authority> | undefined;
  /** Whom the dossier is sent to ("Kính gửi"). */
  receiver(award: AwardId): Cited<string> | undefined;
  /** Superior body in the letterhead. */
  superior(): Cited<string> | undefined;
  /** Whole đồng. */
  money(award: AwardId, subject: SubjectKind): Cited<number> | undefined;
  /** Votes needed out of `of` members, undefined where no ballot is asked. */
  votesNeeded(award: AwardId, of: number): Cited<number> | undefined;
  /** The same threshold in percent of all members. */
  votePercent(award: AwardId): Cited<number> | undefined;
  /** "Căn cứ …" lines of a tờ trình, in order, without the closing ";" or ".". */
  grounds(): readonly Cited<string>[];
  /** Number of the form in the decree's annex ("03"), per paper id, where known. */
  formNumber(paper: 'to-trinh' | 'bao-cao-ca-nhan' | 'bao-cao-tap-the'): Cited<string> | undefined;
  /** The article a tờ trình relies on for an award, "điểm …". */
  basisOf(award: AwardId): Cited<string> | undefined;
}

// ── tally ───────────────────────────────────────────────────────────────────

export type ConditionStatus = 'met' | 'not-met' | 'unknown' | 'on-hold' | 'assumed';
export type Eligibility = 'du-dieu-kien' | 'khong-du-dieu-kien' | 'thieu-du-lieu' | 'tam-hoan';
export type VoteStatus = 'khong-can' | 'cho-bo-phieu' | 'dat' | 'khong-dat' | 'ha-danh-hieu';
export type QuotaStatus = 'khong-ap-dung' | 'trong-chi-tieu' | 'ngoai-chi-tieu' | 'hoa';
export type StaffGroup = 'quan-ly' | 'giao-vien' | 'nhan-vien';

/** A node of the tree of reasons, built while deciding. A leaf has a cell, a clause, or both. */
export interface Because {
  /** Vietnamese, short, readable aloud: "Xếp loại Hoàn thành tốt nhiệm vụ". */
  readonly label: string;
  readonly status: ConditionStatus;
  readonly cite?: string;
  /** "DanhGia.xlsx › Sheet1!D12". */
  readonly at?: string;
  readonly place?: Place;
  /** false: the clause is not checked against the original text. */
  readonly verified?: false;
  /** "cách hiểu của chương trình" (law.md §12). */
  readonly reading?: string;
  /** Since when the rule cited is in force. */
  readonly since?: IsoDate;
  /** One child met is enough; absent: every child counts. */
  readonly any?: true;
  /** Only told, not a condition: its status counts for nothing. */
  readonly note?: true;
  /** For unknown: what to enter and where. For not-met: what would change it. */
  readonly hint?: string;
  readonly children: readonly Because[];
}

export interface Vote {
  readonly status: VoteStatus;
  readonly for?: number;
  readonly of?: number;
  readonly needed?: number;
  /** The threshold `needed` comes from, in percent of all members. */
  readonly percent?: number;
  readonly against?: number;
  readonly invalid?: number;
  readonly written?: number;
  readonly downgradeTo?: AwardId;
  readonly place?: Place;
}

export interface AwardOutcome {
  readonly award: AwardId;
  readonly eligibility: Eligibility;
  /** null: not needed and not registered. */
  readonly registered: boolean | null;
  readonly vote: Vote;
  readonly quota: QuotaStatus;
  readonly proposed: boolean;
  /** Label of the deciding authority; null where none is known. */
  readonly authority: string | null;
  /** The award's own amount and what is due, whole đồng; both null where not proposed. */
  readonly money: number | null;
  readonly paid: number | null;
  readonly because: Because;
}

export interface PersonOutcome {
  readonly id: PersonId;
  readonly name: string;
  readonly team: string | null;
  readonly group: StaffGroup;
  readonly awards: readonly AwardOutcome[];
}

export interface CollectiveOutcome {
  readonly id: CollectiveId;
  readonly name: string;
  readonly awards: readonly AwardOutcome[];
}

export interface QuotaOutcome {
  readonly award: AwardId;
  /** "truong", a tổ's id or a group's id. */
  readonly scope: string;
  readonly of: string;
  readonly base: number;
  readonly percent: number;
  readonly places: number;
  readonly rounding: 'floor' | 'ceil' | 'half-up';
  /** Least number of places, whatever the share gives. */
  readonly min: number;
  readonly inside: readonly SubjectId[];
  /** Equal at the last place: only the council may choose among them. */
  readonly ties: readonly SubjectId[];
  /** Those outside, in rank order; the first takes the next free place, after those of `ties` who are not chosen. */
  readonly waiting: readonly SubjectId[];
  /** Of those waiting, the ones who rank equally, in groups. */
  readonly waitingTies: readonly (readonly SubjectId[])[];
  readonly cite?: string;
}

export interface AwardTotals {
  readonly registered: number;
  readonly eligible: number;
  readonly proposed: number;
}

/** `tally --json`. */
export interface Tally {
  readonly schoolYear: SchoolYear;
  readonly asOf: IsoDate;
  readonly decidedOn: IsoDate;
  readonly rulebook: readonly { readonly id: string; readonly sha256: string }[];
  readonly people: readonly PersonOutcome[];
  readonly collectives: readonly CollectiveOutcome[];
  readonly quotas: readonly QuotaOutcome[];
  readonly totals: { readonly byAward: Readonly<Record<AwardId, AwardTotals>>; readonly paid: number };
  readonly problems: readonly import('./problem.ts').Problem[];
}
