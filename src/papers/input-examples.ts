/** The example row of an input workbook, by field. Nobody of the school: "Nguyễn Văn Ví Dụ". */
import type { KindColumn } from '../parse/kinds/columns.ts';
import type { Kind } from '../types.ts';
import type { CellContent } from './workbook-spec.ts';

const BY_FIELD: Readonly<Record<string, CellContent>> = {
  code: 'GV001',
  name: 'Nguyễn Văn Ví Dụ',
  subject: 'Nguyễn Văn Ví Dụ',
  birthDate: { date: '1985-09-05' },
  gender: 'Nam',
  position: 'Giáo viên',
  team: 'Tổ 1',
  hiredOn: { date: '2008-09-01' },
  qualification: 'Đại học',
  partyMember: 'x',
  status: 'đang làm việc',
  nationalId: '',
  movements: 'Dạy tốt, học tốt',
  movement: 'Dạy tốt, học tốt',
  initiativeTitle: 'Đọc sách cùng học sinh lớp 1',
  title: 'Đọc sách cùng học sinh lớp 1',
  registeredOn: { date: '2024-10-10' },
  rating: 'Hoàn thành tốt nhiệm vụ',
  decisionNo: '12/QĐ-TH',
  decisionDate: { date: '2025-05-20' },
  absenceDays: 0,
  teamOpinion: 'đồng ý',
  authors: 'Nguyễn Văn Ví Dụ; Trần Thị Mẫu',
  shares: '60%-40%',
  type: 'sáng kiến',
  level: 'cơ sở',
  schoolYear: '2023-2024',
  award: 'Lao động tiên tiến',
  awards: 'Lao động tiên tiến',
  basis: 'công trạng',
  registeredAwards: 'Tập thể lao động tiên tiến',
  launchedBy: 'Sở Giáo dục và Đào tạo',
  documentNo: '15/KH-TH',
  from: { date: '2024-09-05' },
  to: { date: '2025-05-31' },
  campaign: '1',
  target: '100 % tham gia',
  result: 'Giải Nhất cấp trường',
  evidence: 'Quyết định số 20/QĐ-TH',
  role: 'Thư ký',
  councilSize: 9,
  votesFor: 8,
  votesAgainst: 1,
  votesInvalid: 0,
  writtenFor: 0,
  achievement: 'Cứu người bị đuối nước',
  date: { date: '2024-11-20' },
  person: 'Nguyễn Văn Ví Dụ',
  content: 'Thư viện xanh trong sân trường',
  authority: 'Chủ tịch UBND huyện',
  criterion: 'Chất lượng giờ dạy',
  maxPoints: 20,
};

const BY_KIND: Readonly<Partial<Record<Kind, Readonly<Record<string, CellContent>>>>> = {
  ballot: { award: 'Chiến sĩ thi đua cơ sở' },
  collective: { name: 'Tổ Ví Dụ' },
  history: { decisionDate: { date: '2024-06-20' } },
  initiative: { schoolYear: '2024-2025' },
  movement: { name: 'Dạy tốt, học tốt' },
  model: { name: 'Thư viện xanh', status: 'đang bồi dưỡng' },
  special: { type: 'đột xuất' },
};

/** Content of the example row under a column; undefined where the cell is better left blank. */
export function exampleOf(kind: Kind, column: KindColumn): CellContent | undefined {
  if (column.heading === 'Hình thức khen thưởng' || column.heading === 'Hình thức') return undefined;
  const content = BY_KIND[kind]?.[column.field] ?? BY_FIELD[column.field];
  return content === '' ? undefined : content;
}
