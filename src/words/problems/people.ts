/** Words of the problem codes that `people` can raise. */
import type { Facts, ProblemWords } from '../../problem.ts';

const ONE_ROW = 'giữ lại một dòng đúng, xóa dòng kia rồi nhập lại';
const ADD_CODE = 'ghi thêm Mã hoặc Ngày sinh vào dòng này rồi nhập lại';

function list(value: Facts[string] | undefined): string {
  return Array.isArray(value) ? value.map((each) => `“${each}”`).join(', ') : '';
}

/** Where two rows differ, when that is known. */
function where(facts: Facts): string {
  return Array.isArray(facts.differs) && facts.differs.length > 0 ? `, ở cột ${list(facts.differs)}` : '';
}

export const peopleProblems = {
  'trung-ten-chua-ro': {
    level: 'error',
    message: (facts) => `có nhiều người tên “${facts.name}”, chưa rõ dòng này nói về ai`,
    expected: (facts) => `một trong: ${list(facts.candidates)}`,
    hint: () => ADD_CODE,
  },
  'khong-co-trong-danh-sach': {
    level: 'error',
    message: (facts) => `“${facts.name}” không có trong danh sách cán bộ, giáo viên, nhân viên`,
    found: (facts) => String(facts.name),
    hint: (facts) => {
      const near = list(facts.near);
      if (near === '')
        return 'nếu tên viết nhầm, sửa ô này; nếu là người của trường, thêm vào danh sách nhân sự; nếu không phải, xóa dòng này; rồi nhập lại';
      const same = typeof facts.id === 'string' ? `, hoặc: thidua same "${facts.id}" --spelling "${facts.name}"` : '';
      return `có phải ${near} không? nếu phải, sửa lại tên cho khớp${same}; nếu không, thêm vào danh sách nhân sự`;
    },
  },
  'ma-khong-khop-ten': {
    level: 'error',
    message: (facts) => `Mã “${facts.code}” và tên “${facts.name}” không cùng chỉ một người`,
    expected: (facts) => list(facts.candidates),
    hint: () => 'xem lại Mã và họ tên của dòng này, sửa cho khớp với danh sách nhân sự rồi nhập lại',
  },
  'ngay-sinh-khong-khop': {
    level: 'error',
    message: (facts) => `ngày sinh của “${facts.name}” khác với danh sách nhân sự`,
    expected: (facts) => list(facts.candidates),
    found: (facts) => String(facts.birthDate),
    hint: () => 'sửa ngày sinh ở một trong hai nơi cho khớp; nếu là người khác, thêm vào danh sách nhân sự',
  },
  'trung-ma': {
    level: 'error',
    message: (facts) => `Mã “${facts.code}” dùng cho hai dòng: “${facts.other}” và “${facts.name}”`,
    expected: () => 'mỗi người một Mã riêng',
    hint: () => `nếu là hai người, sửa Mã của một người rồi nhập lại; nếu là một người, ${ONE_ROW}`,
  },
  'trung-nguoi': {
    level: 'error',
    message: (facts) => `“${facts.name}” có hai dòng khác nhau trong cùng một loại bảng${where(facts)}`,
    expected: () => 'mỗi người một dòng',
    hint: () => `${ONE_ROW}; nếu là hai người trùng tên, ghi thêm Mã hoặc Ngày sinh cho cả hai`,
  },
  'trung-dong': {
    level: 'error',
    message: (facts) => `hai dòng cùng nói về “${facts.what}” nhưng nội dung khác nhau${where(facts)}`,
    hint: () => ONE_ROW,
  },
  'nghi-trung-nguoi': {
    level: 'warning',
    message: (facts) => `có hai người cùng tên “${facts.name}”, chương trình hiểu là hai người khác nhau`,
    hint: () => 'nếu thật ra là một người, dùng lệnh thidua same; nếu là hai, nên ghi Mã hoặc Ngày sinh cho cả hai',
  },
  'nghi-cung-nguoi': {
    level: 'warning',
    message: (facts) => `“${facts.name}” và “${facts.other}” viết gần giống nhau, có phải cùng người?`,
    hint: (facts) => `nếu là một người: thidua same "${facts.otherId}" "${facts.id}"; nếu là hai người thì để nguyên`,
  },
  'mot-nguoi-hai-to': {
    level: 'warning',
    message: (facts) => `“${facts.name}” có hai dòng ở hai tổ, đã nhận là một người thuộc ${facts.team}`,
    hint: () => 'nếu là hai người trùng tên, ghi Mã khác nhau; nếu chỉ thuộc một tổ, xóa dòng thừa',
  },
  'ten-khac-danh-sach': {
    level: 'warning',
    message: (facts) => `tên “${facts.name}” viết khác danh sách nhân sự, đã nhận theo Mã “${facts.code}”`,
    expected: (facts) => String(facts.listed),
    hint: () => 'sửa lại tên cho khớp nếu đây là lỗi gõ; nếu Mã sai thì sửa Mã',
  },
  'to-khac-danh-sach': {
    level: 'warning',
    message: (facts) => `tổ của “${facts.name}” khác với danh sách nhân sự, đã nhận vì chỉ có một người mang tên này`,
    hint: () => 'nếu là người khác trùng tên, thêm vào danh sách nhân sự; nếu đã chuyển tổ, sửa danh sách nhân sự',
  },
  'tac-gia-ngoai-danh-sach': {
    level: 'warning',
    message: (facts) => `tác giả “${facts.name}” không có trong danh sách nhân sự nên chưa được tính sáng kiến này`,
    hint: (facts) => {
      const near = list(facts.near);
      return near === '' ? 'nếu là người của trường, xem lại họ tên' : `có phải ${near} không?`;
    },
  },
  'to-khong-co-trong-danh-sach': {
    level: 'warning',
    message: (facts) => `danh sách nhân sự không có ai thuộc “${facts.name}”`,
    hint: () => 'xem lại tên tổ ở dòng này và ở cột Tổ của danh sách nhân sự',
  },
} satisfies Record<string, ProblemWords>;
