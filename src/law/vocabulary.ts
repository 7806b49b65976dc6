/**
 * The small vocabulary in which conditions of awards are written as data, and what deciding may ask of the law.
 * Words only: no figures, no people. `law/` fills it from JSON, `tally/` decides with it.
 */
import type { AwardId, Cited, IsoDate, LawView, RatingId, SchoolYear, SubjectKind } from '../types.ts';

export type InitiativeLevel = 'co-so' | 'tinh' | 'bo' | 'toan-quoc';
export type InitiativeType = 'sang-kien' | 'de-tai';

/** School years a counted fact may come from: this one, the years of the run around it, or either. */
export type Years = 'this' | 'run' | 'run-or-this';

/** What every clause carries beside its condition. */
export interface Clause {
  /** Vietnamese, readable aloud: "Xếp loại từ Hoàn thành tốt nhiệm vụ trở lên". */
  readonly label: string;
  /** Formatted citation; absent on a mere grouping. */
  readonly cite?: string;
  readonly verified?: false;
  /** Our reading where the law is silent (shown as "cách hiểu của chương trình"). */
  readonly reading?: string;
  /** Since when the clause is in force; absent on a mere grouping. */
  readonly since?: IsoDate;
}

/** A condition for a person or collective. One key besides those of Clause says which it is. */
export type Condition = Clause &
  (
    | { readonly all: readonly Condition[] }
    | { readonly any: readonly Condition[] }
    /** Rating of this school year at least. */
    | { readonly ratingAtLeast: RatingId }
    /** Eligible (not: proposed) for another award at the same date. */
    | { readonly eligibleFor: AwardId }
    /** The tổ does not object ("Ý kiến của tổ"): active in movements, united. */
    | { readonly teamAgrees: true }
    /** Whole months since first recruitment, at `asOf`. */
    | { readonly employedMonths: number }
    /** Initiatives or projects recognised at `level` or above, at least `count`, each of one of `types` (never mixed). */
    | {
        readonly initiatives: {
          readonly level: InitiativeLevel;
          readonly types: readonly InitiativeType[];
          readonly count: number;
          readonly years: Years;
        };
      }
    /**
     * An unbroken run of past school years, with further conditions counted within its years.
     * `everyYears` is the distance between two (3 for toàn quốc); of ratings the run reaches up to and including this year.
     */
    | {
        readonly run: {
          readonly of:
            | { readonly award: AwardId; readonly times: number; readonly everyYears: number }
            | { readonly ratingAtLeast: RatingId; readonly years: number };
          /** The run must lie after the award named here was received (huân chương: after the bằng khen Thủ tướng). */
          readonly after?: AwardId;
          readonly within: readonly Condition[];
        };
      }
    /** Holds one of these already, of any past year. */
    | { readonly holdsAny: readonly AwardId[] }
    /** Only inside `run.within`: that many awards / years so rated among the run's years. */
    | { readonly awardsInRun: { readonly award: AwardId; readonly count: number } }
    | { readonly ratingsInRun: { readonly atLeast: RatingId; readonly count: number } }
    /** Collectives: share of members proposed for an award, or rated at least. */
    | { readonly membersProposed: { readonly award: AwardId; readonly percent: number } }
    | { readonly membersRated: { readonly atLeast: RatingId; readonly percent: number } }
    | { readonly membersProposedCount: { readonly award: AwardId; readonly count: number } }
    /** Collectives: no member disciplined this school year from this penalty up. */
    | { readonly noMemberDisciplinedFrom: Discipline }
  );

export type Discipline = 'khien-trach' | 'canh-cao' | 'giang-chuc' | 'cach-chuc' | 'buoc-thoi-viec';

export type RankKey = 'rating' | 'score' | 'votes' | 'initiative' | 'female';
export type Rounding = 'floor' | 'ceil' | 'half-up';

export interface Quota {
  readonly award: AwardId;
  /** 0–100, at most two decimals. Absent when `places` is given. */
  readonly percent?: number;
  /** A fixed number of places instead of a share. */
  readonly places?: number;
  /** An award's id (those proposed), a rating's id (those so rated) or "headcount". */
  readonly of: string;
  readonly scope: 'truong' | 'to' | 'nhom';
  readonly rounding: Rounding;
  readonly min: number;
  readonly rankBy: readonly RankKey[];
}

export interface ExcellentCap {
  readonly percent: number;
  readonly of: RatingId;
  readonly perGroup: boolean;
  readonly rounding: Rounding;
}

/** Switches of law.md §10, after all layers are laid over one another. */
export interface Settings {
  readonly countsCurrentYear: boolean;
  readonly initiativeReuse: 'allow' | 'warn' | 'forbid';
  /** Whole percent below which a co-author doesn't count; null: every author counts. */
  readonly minCoauthorShare: number | null;
  /** From this many days of absence no title; null: no bar. */
  readonly absenceBarDays: number | null;
  readonly collectiveUnits: readonly ('truong' | 'to')[];
  readonly collectiveDenominator: 'in-service' | 'without-new' | 'without-maternity';
  /** "09-01". */
  readonly schoolYearStarts: string;
  readonly coSoTest: 'one-of' | 'both';
  /** Name of the version of the school's own criteria whose points count (rank key "score"); null: points count as imported. */
  readonly scoreSheet: string | null;
  /** Đồng: the unit's basic wage fund of the year, from which the fund's limit follows; null: not known. */
  readonly yearlyWageFund: number | null;
}

/** A day of the year by which something must be done. */
export interface Deadline {
  readonly id: string;
  readonly label: string;
  readonly day: IsoDate;
  /** ho-so: the dossier goes up by then · noi-bo: the school's own calendar. */
  readonly what: 'ho-so' | 'noi-bo';
}

/** A ladder: registering for a later award covers the earlier ones. Lowest first. */
export type Ladder = readonly AwardId[];

/** What deciding asks. All values are those in force at `asOf` (money, authority: `decidedOn`). */
export interface DecidingLaw extends LawView {
  /** Criteria of an award for a kind of subject; undefined where no layer gives any. */
  criteria(award: AwardId, subject: SubjectKind): Condition | undefined;
  /** Awards whose criteria exist for this kind of subject, each after those it depends on. */
  computedAwards(subject: SubjectKind): readonly AwardId[];
  settings(): { readonly [K in keyof Settings]: Cited<Settings[K]> };
  registrationNeeded(award: AwardId): Cited<boolean>;
  quotas(): readonly Cited<Quota>[];
  excellentCap(): Cited<ExcellentCap> | undefined;
  readonly ladders: readonly Ladder[];
  /** Days by which something must be handed in, soonest first; [] where no layer sets any. */
  deadlines(): readonly Cited<Deadline>[];
  /** Sets of the dossier to hand in; undefined where no layer says. */
  dossierSets(): Cited<number> | undefined;
  /** The stricter reading that may come into force, for listing those who would fall under it; undefined when none applies. */
  stricterTest(award: AwardId): Condition | undefined;
  /** Rules used by this view that are not verified, for the list every output carries. */
  unverified(): readonly { readonly id: string; readonly label: string; readonly cite: string }[];
  /** A clause that stands by itself, by id ("tam-hoan", "thanh-tich-tinh-tu-khi-het-ky-luat", …), with its summary. */
  clause(id: string): Cited<string> | undefined;
  /** The number such a clause speaks of, in the clause's own unit: "uu-tien-nu" in percent, "vang-mat-va-xep-loai" in days. */
  figure(id: string): Cited<number> | undefined;
  /** For `tally --json`: which layers, with the checksum of their text. */
  readonly rulebook: readonly { readonly id: string; readonly sha256: string }[];
}

/** The year itself as deciding needs it. */
export interface YearSpan {
  readonly year: SchoolYear;
  readonly starts: string;
  readonly ends: string;
}
