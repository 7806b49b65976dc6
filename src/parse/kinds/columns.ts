/**
 * The fourteen kinds of sheet as data: canonical headings, field ids and value types, in the order `init` writes them.
 * Knows no synonyms (tables/synonyms.ts) and reads nothing.
 */
import type { Kind } from '../../types.ts';

/** What a column's cells are read as; one converter each in `values/`. */
export type ValueType =
  | 'order'
  | 'code'
  | 'name'
  | 'subject'
  | 'thing'
  | 'text'
  | 'team'
  | 'birthDate'
  | 'date'
  | 'gender'
  | 'flag'
  | 'status'
  | 'nationalId'
  | 'awards'
  | 'award'
  | 'awardOrRating'
  | 'movements'
  | 'rating'
  | 'discipline'
  | 'underReview'
  | 'opinion'
  | 'count'
  | 'score'
  | 'authors'
  | 'shares'
  | 'initiativeType'
  | 'level'
  | 'schoolYear'
  | 'basis'
  | 'specialType'
  | 'campaign';

export interface KindColumn {
  /** Field id of product.md §Inputs; `order` is STT, read by nobody. */
  readonly field: string;
  readonly heading: string;
  readonly type: ValueType;
  /** names: a row without it is refused. kept: the row stays, the value is null, and it is said. */
  readonly required?: 'names' | 'kept';
  /** Understood when a sheet has it, but not among the canonical headings. */
  readonly extra?: true;
}

const order: KindColumn = { field: 'order', heading: 'STT', type: 'order' };
const code: KindColumn = { field: 'code', heading: 'Mã', type: 'code' };
const name: KindColumn = { field: 'name', heading: 'Họ và tên', type: 'name', required: 'names' };
const subject: KindColumn = { ...name, field: 'subject', heading: 'Họ và tên hoặc tập thể', type: 'subject' };
const birthDate: KindColumn = { field: 'birthDate', heading: 'Ngày sinh', type: 'birthDate' };
const team: KindColumn = { field: 'team', heading: 'Tổ', type: 'team' };
const note: KindColumn = { field: 'note', heading: 'Ghi chú', type: 'text' };
const decisionNo: KindColumn = { field: 'decisionNo', heading: 'Số quyết định', type: 'code' };
const decisionDate: KindColumn = { field: 'decisionDate', heading: 'Ngày quyết định', type: 'date' };
const authority: KindColumn = { field: 'authority', heading: 'Cơ quan quyết định', type: 'text' };
const campaign: KindColumn = { field: 'campaign', heading: 'Đợt', type: 'campaign' };
const whoElse: readonly KindColumn[] = [birthDate, team].map((each) => ({ ...each, extra: true as const }));

const OWN_COLUMNS: Readonly<Record<Kind, readonly KindColumn[]>> = {
  staff: [
    order,
    code,
    name,
    birthDate,
    { field: 'gender', heading: 'Giới tính', type: 'gender' },
    { field: 'position', heading: 'Chức vụ', type: 'text', required: 'kept' },
    { ...team, required: 'kept' },
    { field: 'hiredOn', heading: 'Ngày tuyển dụng', type: 'date' },
    { field: 'qualification', heading: 'Trình độ', type: 'text' },
    { field: 'partyMember', heading: 'Đảng viên', type: 'flag' },
    { field: 'status', heading: 'Trạng thái', type: 'status' },
    { field: 'nationalId', heading: 'Số CCCD', type: 'nationalId' },
    note,
  ],
  registration: [
    order,
    code,
    name,
    birthDate,
    team,
    { field: 'awards', heading: 'Danh hiệu đăng ký', type: 'awards' },
    { field: 'awards', heading: 'Hình thức khen thưởng', type: 'awards' },
    { field: 'movements', heading: 'Phong trào', type: 'movements' },
    { field: 'initiativeTitle', heading: 'Tên sáng kiến', type: 'text' },
    { field: 'registeredOn', heading: 'Ngày đăng ký', type: 'date' },
  ],
  evaluation: [
    order,
    code,
    name,
    birthDate,
    team,
    { field: 'rating', heading: 'Xếp loại chất lượng', type: 'rating', required: 'kept' },
    decisionNo,
    decisionDate,
    { field: 'discipline', heading: 'Kỷ luật', type: 'discipline' },
    { field: 'disciplineFrom', heading: 'Từ ngày', type: 'date' },
    { field: 'disciplineTo', heading: 'Đến ngày', type: 'date' },
    { field: 'underReview', heading: 'Đang xem xét', type: 'underReview' },
    { field: 'absenceDays', heading: 'Số ngày nghỉ', type: 'count' },
    { field: 'absenceReason', heading: 'Lý do nghỉ', type: 'text' },
    { field: 'teamOpinion', heading: 'Ý kiến của tổ', type: 'opinion' },
    { field: 'score', heading: 'Điểm thi đua', type: 'score' },
    note,
  ],
  initiative: [
    order,
    { field: 'title', heading: 'Tên sáng kiến', type: 'thing', required: 'names' },
    code,
    { field: 'authors', heading: 'Tác giả', type: 'authors', required: 'kept' },
    { field: 'shares', heading: 'Tỷ lệ đóng góp', type: 'shares' },
    { field: 'type', heading: 'Loại', type: 'initiativeType' },
    { field: 'level', heading: 'Cấp công nhận', type: 'level' },
    decisionNo,
    decisionDate,
    { field: 'schoolYear', heading: 'Năm học', type: 'schoolYear' },
    ...whoElse,
  ],
  history: [
    order,
    code,
    subject,
    { field: 'schoolYear', heading: 'Năm học', type: 'schoolYear', required: 'kept' },
    { field: 'award', heading: 'Danh hiệu, hình thức khen thưởng', type: 'awardOrRating' },
    { field: 'basis', heading: 'Loại hình', type: 'basis' },
    { field: 'rating', heading: 'Xếp loại', type: 'awardOrRating' },
    decisionNo,
    decisionDate,
    authority,
    ...whoElse,
  ],
  collective: [
    order,
    { field: 'name', heading: 'Tên tập thể', type: 'thing', required: 'names' },
    { field: 'rating', heading: 'Mức độ hoàn thành nhiệm vụ', type: 'rating' },
    { field: 'registeredAwards', heading: 'Danh hiệu đăng ký', type: 'awards' },
    decisionNo,
    decisionDate,
    note,
  ],
  movement: [
    order,
    { field: 'name', heading: 'Tên phong trào', type: 'thing', required: 'names' },
    { field: 'launchedBy', heading: 'Cấp phát động', type: 'text' },
    { field: 'documentNo', heading: 'Số văn bản', type: 'code' },
    { field: 'from', heading: 'Từ ngày', type: 'date' },
    { field: 'to', heading: 'Đến ngày', type: 'date' },
    campaign,
    { field: 'target', heading: 'Chỉ tiêu', type: 'text' },
  ],
  'movement-result': [
    order,
    code,
    name,
    { field: 'movement', heading: 'Phong trào', type: 'text', required: 'kept' },
    { field: 'result', heading: 'Kết quả', type: 'text' },
    { field: 'evidence', heading: 'Minh chứng', type: 'text' },
    campaign,
    ...whoElse,
  ],
  council: [
    order,
    code,
    name,
    { field: 'position', heading: 'Chức vụ', type: 'text' },
    { field: 'role', heading: 'Chức danh trong Hội đồng', type: 'text' },
    ...whoElse,
  ],
  ballot: [
    order,
    code,
    subject,
    { field: 'award', heading: 'Danh hiệu', type: 'award', required: 'kept' },
    { field: 'councilSize', heading: 'Số thành viên', type: 'count' },
    { field: 'votesFor', heading: 'Đồng ý', type: 'count' },
    { field: 'votesAgainst', heading: 'Không đồng ý', type: 'count' },
    { field: 'votesInvalid', heading: 'Không hợp lệ', type: 'count' },
    { field: 'writtenFor', heading: 'Đồng ý bằng văn bản', type: 'count' },
    { field: 'downgradeTo', heading: 'Hạ xuống', type: 'award' },
    ...whoElse,
  ],
  special: [
    order,
    code,
    subject,
    { field: 'type', heading: 'Loại hình', type: 'specialType', required: 'kept' },
    { field: 'achievement', heading: 'Thành tích', type: 'text', required: 'kept' },
    { field: 'date', heading: 'Ngày', type: 'date' },
    { field: 'award', heading: 'Hình thức', type: 'award' },
    decisionNo,
    ...whoElse,
  ],
  model: [
    order,
    { field: 'name', heading: 'Tên điển hình, mô hình', type: 'thing', required: 'names' },
    { field: 'person', heading: 'Người phụ trách', type: 'text' },
    { field: 'content', heading: 'Nội dung', type: 'text' },
    { field: 'status', heading: 'Trạng thái', type: 'text' },
  ],
  decision: [
    order,
    code,
    subject,
    { field: 'award', heading: 'Danh hiệu', type: 'award', required: 'kept' },
    { ...decisionNo, required: 'kept' },
    { ...decisionDate, required: 'kept' },
    authority,
    ...whoElse,
  ],
  score: [
    order,
    { field: 'criterion', heading: 'Tiêu chí', type: 'thing', required: 'names' },
    { field: 'maxPoints', heading: 'Điểm tối đa', type: 'score' },
    { field: 'name', heading: 'Họ và tên', type: 'name', extra: true },
    { field: 'points', heading: 'Điểm', type: 'score', extra: true },
    { ...code, extra: true },
    ...whoElse,
  ],
};

/** Which stored record a row is, in workbooks that `list --xlsx` wrote; read by the plan alone. */
const storedAs: KindColumn = { field: 'storedAs', heading: 'Mã dòng thidua', type: 'order', extra: true };

export const KIND_COLUMNS = Object.fromEntries(
  Object.entries(OWN_COLUMNS).map(([kind, columns]) => [kind, [...columns, storedAs]]),
) as unknown as Readonly<Record<Kind, readonly KindColumn[]>>;

/** The column of a field; of several (registration's awards) the first. */
export function columnOf(kind: Kind, field: string): KindColumn | undefined {
  return KIND_COLUMNS[kind].find((each) => each.field === field);
}
