/** What each kind of sheet is called in sentences. */
import type { Kind } from '../types.ts';

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  staff: 'danh sách cán bộ, giáo viên, nhân viên',
  registration: 'đăng ký thi đua',
  evaluation: 'đánh giá, xếp loại',
  initiative: 'sáng kiến',
  history: 'khen thưởng các năm trước',
  collective: 'tập thể',
  movement: 'phong trào',
  'movement-result': 'kết quả phong trào',
  council: 'hội đồng',
  ballot: 'kiểm phiếu',
  special: 'khen thưởng đột xuất, chuyên đề',
  model: 'điển hình, mô hình',
  decision: 'quyết định khen thưởng',
  score: 'chấm điểm theo tiêu chí',
};
