/**
 * What real schools write above their columns, as data: field → spellings. Matched folded, so dấu and case don't matter.
 * Canonical headings stand in parse/kinds/columns.ts. `familyName`, `givenName`, `birthMale`, `birthFemale`, `maleMark`, `femaleMark` are parts of a field.
 */
import type { Kind } from '../types.ts';

export type Spellings = Readonly<Record<string, readonly string[]>>;

/** A list written with | between its entries. */
function words(list: string): readonly string[] {
  return list.split('|').map((each) => each.trim());
}

const PERSON_NAME =
  words(`họ tên | họ & tên | họ và tên cb gv nv | họ và tên cbgvnv | họ tên cbgv | họ và tên giáo viên |
      họ tên giáo viên | tên giáo viên | họ và tên cá nhân | tên cá nhân | họ và tên cán bộ giáo viên nhân viên |
      họ tên gv | họ và tên gv | họ tên cán bộ | họ và tên cán bộ | họ và tên người đăng ký |
      họ tên người đăng ký | ho va ten cb gv | họ tên cb gv nv | cá nhân | người được khen | họ và tên cbvc |
      họ và tên viên chức | họ và tên cb gvnv`);

/** Of every kind that has the field. */
export const COMMON: Spellings = {
  order: words(`tt | số tt | số thứ tự | stt. | no | s tt`),
  code: words(`mã số | mã cb | mã gv | mã nv | mã cán bộ | mã giáo viên | mã nhân viên | mã định danh | mã cbgv |
      mã định danh gv | mã số cbgvnv | mã cbgvnv | mã viên chức`),
  team: words(`tổ chuyên môn | tổ cm | tổ khối | khối | tổ công tác | đơn vị tổ | thuộc tổ | bộ phận | tổ bộ phận |
      tổ bp | tổ chuyên môn/bộ phận | tổ/bộ phận | tổ, bộ phận | tổ chuyên môn, bộ phận | đơn vị | tổ khối chuyên môn | tổ sinh hoạt`),
  birthDate:
    words(`ngày tháng năm sinh | ngày, tháng, năm sinh | năm sinh | ngày sinh nhật | sinh ngày | ngày th năm sinh |
      ntns | ngày tháng sinh | n/t/n sinh | ngày/tháng/năm sinh | ngày tháng`),
  note: words(`chú thích | ghi chu | gc | ghi chú khác`),
  decisionNo:
    words(`số qđ | qđ số | quyết định số | số quyết định công nhận | số quyết định khen thưởng | số qđ công nhận |
      số qđ khen thưởng | số ký hiệu quyết định | số, ký hiệu | số hiệu quyết định | quyết định | số ký hiệu |
      số, ngày quyết định | số quyết định, ngày tháng năm ký | số quyết định, ngày tháng | số và ngày quyết định | số quyết định, ngày quyết định | số, ngày tháng quyết định |
      số, ngày, tháng, năm quyết định | số, ngày qđ | số qđ, ngày qđ | quyết định số, ngày | số quyết định, ngày ký |
      số, ngày quyết định khen thưởng | số, ngày quyết định công nhận | số, ngày ký quyết định | số/ngày quyết định |
      quyết định công nhận số | qđ khen thưởng số | quyết định khen thưởng số | quyết định công nhận`),
  decisionDate:
    words(`ngày qđ | quyết định ngày | qđ ngày | ngày ký | ngày ban hành | ngày công nhận | ngày ký quyết định | ngày tháng quyết định |
      ngày tháng năm quyết định | ngày cấp | ngày ra quyết định | ngày tháng năm`),
  authority:
    words(`cơ quan ban hành | cơ quan khen thưởng | cấp khen thưởng | cơ quan ký | nơi cấp | cấp ra quyết định |
      cấp quyết định | người ký | cơ quan ra quyết định | cơ quan công nhận | cấp khen`),
  campaign: words(`đợt thi đua | thuộc đợt | đợt phát động`),
  schoolYear: words(`năm | năm học đạt | năm khen thưởng | năm đạt | năm công nhận | năm học công nhận`),
};

const SUBJECT = [
  ...PERSON_NAME,
  ...words(`họ và tên | họ và tên, tập thể | tên tập thể, cá nhân | tên cá nhân, tập thể | cá nhân, tập thể |
      tập thể, cá nhân | họ tên hoặc tập thể | tên cá nhân hoặc tập thể | họ và tên/tập thể | đối tượng`),
];
const AWARD =
  words(`danh hiệu thi đua | danh hiệu đạt được | danh hiệu đề nghị | đề nghị danh hiệu | danh hiệu, hình thức |
      hình thức khen thưởng | danh hiệu thi đua, hình thức khen thưởng | danh hiệu hình thức khen thưởng |
      hình thức | khen thưởng | hình thức khen | danh hiệu được bình xét | danh hiệu, hình thức khen thưởng |
      dh thi đua | dhtđ`);

export const BY_KIND: Readonly<Record<Kind, Spellings>> = {
  staff: {
    name: PERSON_NAME,
    gender: words(`gt | phái | nam nữ | nam/nữ`),
    position: words(`chức danh | nhiệm vụ | chức vụ chức danh | công việc | nhiệm vụ được giao | chức vụ, nhiệm vụ |
      vị trí việc làm | chức vụ/chức danh | chức vụ, đơn vị công tác | chức vụ, nơi công tác | cv | công việc đảm nhận | nhiệm vụ được phân công | vị trí`),
    hiredOn:
      words(`ngày vào ngành | ngày tuyển | năm vào ngành | ngày bắt đầu công tác | năm tuyển dụng | ngày vào làm |
      ngày vào biên chế | vào ngành | tháng năm vào ngành | ngày tháng tuyển dụng | ngày tháng năm tuyển dụng |
      ngày hợp đồng`),
    qualification: words(`trình độ chuyên môn | trình độ đào tạo | tđcm | trình độ cm | bằng cấp | trđộ |
      trình độ chuyên môn cao nhất`),
    partyMember: words(`đảng | đv | là đảng viên | ngày vào đảng | đảng viên x`),
    status: words(`tình trạng | trạng thái làm việc | tình trạng công tác | trạng thái cán bộ | trạng thái hồ sơ |
      tình trạng làm việc`),
    nationalId:
      words(`cccd | số cmnd | cmnd | số cccd/cmnd | cccd/cmnd | căn cước công dân | số căn cước | số định danh cá nhân |
      số căn cước công dân | cmnd/cccd`),
  },
  registration: {
    name: PERSON_NAME,
    awards: words(`danh hiệu | dh đăng ký | danh hiệu đk | dhtđ đăng ký | dhtd dang ky | đăng ký danh hiệu |
      đăng ký danh hiệu thi đua | danh hiệu thi đua đăng ký | danh hiệu thi đua | dh thi đua |
      dh thi đua đăng ký | đăng ký thi đua | đăng ký dhtđ | đăng kí danh hiệu | đk danh hiệu | nội dung đăng ký |
      danh hiệu đăng kí | hình thức khen thưởng đăng ký | đăng ký hình thức khen thưởng | đăng ký | hình thức khen | hình thức kt | htkt | khen thưởng | đăng ký khen thưởng |
      hình thức khen thưởng đăng ký | danh hiệu cá nhân | đăng ký hình thức khen thưởng | dhtđ |
      đăng ký danh hiệu cá nhân | danh hiệu thi đua và hình thức khen thưởng | danh hiệu, hình thức khen thưởng |
      dhtđ đăng kí | danh hiệu, hình thức khen thưởng đăng ký | danh hiệu, hình thức đăng ký |
      danh hiệu thi đua, hình thức khen thưởng đăng ký | danh hiệu và hình thức khen thưởng đăng ký`),
    movements:
      words(`phong trào đăng ký | phong trào thi đua | đăng ký phong trào | các phong trào | phong trào tham gia |
      tên phong trào`),
    initiativeTitle:
      words(`skkn | sáng kiến | tên skkn | sáng kiến kinh nghiệm | tên đề tài | tên sáng kiến kinh nghiệm |
      tên sáng kiến đăng ký | đăng ký skkn | đề tài skkn | tên đề tài sáng kiến | đăng ký sáng kiến | tên sk |
      tên giải pháp | tên sáng kiến đề tài | tên đề tài skkn`),
    registeredOn: words(`ngày đk | ngày đăng kí | ngày nộp | thời gian đăng ký`),
  },
  evaluation: {
    name: PERSON_NAME,
    rating: words(`xếp loại | xlcl | xl | xếp loại viên chức | xếp loại chất lượng viên chức | đánh giá | mức xếp loại |
      kết quả đánh giá | kết quả xếp loại | xếp loại cuối năm | đánh giá xếp loại | xếp loại cbcc vc |
      xếp loại công chức viên chức | xlcl viên chức | mức độ hoàn thành nhiệm vụ | mức độ hoàn thành |
      đánh giá viên chức | xếp loại năm học | xếp loại chất lượng cuối năm | kết quả xếp loại chất lượng |
      mức xếp loại chất lượng | kết quả đánh giá xếp loại | xếp loại của hiệu trưởng |
      đánh giá xếp loại chất lượng | kết quả đánh giá, xếp loại chất lượng | phân loại`),
    discipline: words(`hình thức kỷ luật | kỷ luật hình thức | kl | kỉ luật | vi phạm kỷ luật | bị kỷ luật`),
    disciplineFrom: words(`kỷ luật từ ngày | ngày bị kỷ luật | ngày kỷ luật | hiệu lực từ`),
    disciplineTo: words(`kỷ luật đến ngày | hết hiệu lực | ngày hết kỷ luật | hiệu lực đến`),
    underReview:
      words(`đang xem xét kỷ luật | đang bị xem xét | đơn thư khiếu nại | khiếu nại tố cáo | khiếu nại, tố cáo |
      đang bị khiếu nại`),
    absenceDays: words(
      `số ngày nghỉ phép | ngày nghỉ | số buổi nghỉ | nghỉ | tổng số ngày nghỉ | số ngày nghỉ trong năm`,
    ),
    absenceReason: words(`lí do nghỉ | lý do | lí do`),
    teamOpinion: words(
      `ý kiến tổ | ý kiến tổ chuyên môn | ý kiến của tổ chuyên môn | tổ đề nghị | nhận xét của tổ | tổ nhất trí`,
    ),
    score: words(`điểm | tổng điểm | điểm tđ | điểm thi đua cuối năm | điểm tổng`),
  },
  initiative: {
    title:
      words(`tên skkn | skkn | tên đề tài | tên sáng kiến kinh nghiệm | tên sáng kiến, đề tài | tên sáng kiến đề tài |
      sáng kiến | tên sáng kiến đề tài khoa học | tên giải pháp | đề tài | tên sk | nội dung sáng kiến |
      tên đề tài skkn | tên đề tài sáng kiến`),
    authors: [
      ...PERSON_NAME,
      ...words(`họ và tên | tên tác giả | tác giả, đồng tác giả | nhóm tác giả | họ và tên tác giả | họ tên tác giả |
      tác giả đồng tác giả | chủ nhiệm | người viết | tác giả sáng kiến | người thực hiện`),
    ],
    shares: words(`tỉ lệ đóng góp | tỷ lệ | tỉ lệ | % đóng góp | tỷ lệ đóng góp (%) | phần đóng góp | mức đóng góp |
      tỉ lệ % đóng góp | tỷ lệ phần trăm đóng góp`),
    type: words(`loại hình | loại sáng kiến | sáng kiến/đề tài | phân loại | loại đề tài`),
    level:
      words(`cấp | cấp xét | cấp xếp loại | cấp công nhân | cấp cn | cấp đánh giá | công nhận cấp | cấp đạt | phạm vi ảnh hưởng |
      cấp sáng kiến`),
  },
  history: {
    subject: SUBJECT,
    award: [...AWARD, ...words(`danh hiệu`)],
    basis: words(`loại khen thưởng | loại hình khen thưởng`),
    rating: words(`xếp loại chất lượng | xlcl | mức xếp loại | xếp loại viên chức | mức độ hoàn thành nhiệm vụ`),
  },
  collective: {
    name: words(`tập thể | tên tổ | tên đơn vị | tên tập thể tổ | tổ chuyên môn | tập thể tổ | tên tập thể, tổ`),
    rating: words(
      `xếp loại | mức độ hoàn thành | xếp loại tập thể | kết quả xếp loại | đánh giá | mức hoàn thành nhiệm vụ`,
    ),
    registeredAwards: words(`danh hiệu | đăng ký danh hiệu | danh hiệu thi đua | danh hiệu đk | danh hiệu tập thể |
      đăng ký danh hiệu tập thể | đăng ký thi đua | danh hiệu tập thể đăng ký | dh đăng ký`),
  },
  movement: {
    name: words(`phong trào | tên phong trào thi đua | phong trào thi đua | nội dung phong trào | tên cuộc vận động`),
    launchedBy: words(`cơ quan phát động | đơn vị phát động | nơi phát động | phát động`),
    documentNo: words(
      `số kế hoạch | văn bản | số văn bản phát động | kế hoạch số | số hiệu văn bản | số, ký hiệu văn bản`,
    ),
    from: words(`ngày bắt đầu | bắt đầu | thời gian bắt đầu | từ`),
    to: words(`ngày kết thúc | kết thúc | thời gian kết thúc | đến`),
    target: words(`mục tiêu | chỉ tiêu phấn đấu | chỉ tiêu đăng ký`),
  },
  'movement-result': {
    name: PERSON_NAME,
    movement: words(`tên phong trào | phong trào thi đua | hội thi | tên hội thi | cuộc thi | phong trào, hội thi |
      tên cuộc thi`),
    result: words(`kết quả đạt được | giải | thành tích | đạt giải | kết quả tham gia | thành tích đạt được`),
    evidence: words(`minh chứng kèm theo | tài liệu minh chứng | hồ sơ minh chứng | giấy chứng nhận`),
  },
  council: {
    name: PERSON_NAME,
    position: words(`chức danh | chức vụ chính quyền | chức vụ công tác | đơn vị công tác | chức vụ chuyên môn`),
    role: words(`chức danh hội đồng | chức vụ trong hội đồng | nhiệm vụ trong hội đồng | vai trò | nhiệm vụ | nhiệm vụ được phân công | chức danh trong ban |
      chức vụ hội đồng | nhiệm vụ trong ban | chức danh hđ | chức danh trong hđ`),
  },
  ballot: {
    subject: SUBJECT,
    award: AWARD,
    councilSize: words(`tổng số thành viên | số thành viên hội đồng | tổng số phiếu | thành viên hội đồng | số tv |
      số phiếu phát ra | tổng số thành viên hội đồng | số thành viên hđ`),
    votesFor: words(`số phiếu đồng ý | phiếu đồng ý | tán thành | số phiếu tán thành | số phiếu nhất trí | nhất trí |
      phiếu tán thành`),
    votesAgainst: words(
      `số phiếu không đồng ý | phiếu không đồng ý | không tán thành | số phiếu không tán thành | không nhất trí`,
    ),
    votesInvalid: words(`phiếu không hợp lệ | số phiếu không hợp lệ | phiếu trắng | phiếu hỏng`),
    writtenFor: words(
      `bằng văn bản | đồng ý văn bản | ý kiến bằng văn bản | phiếu bằng văn bản | lấy ý kiến bằng văn bản`,
    ),
    downgradeTo: words(`hạ xuống danh hiệu | hạ danh hiệu | chuyển xuống | hạ xuống dh`),
  },
  special: {
    subject: SUBJECT,
    type: words(`loại hình khen thưởng | loại khen thưởng | loại`),
    achievement: words(
      `nội dung thành tích | thành tích đạt được | tóm tắt thành tích | lý do khen | nội dung khen thưởng`,
    ),
    date: words(`ngày khen | ngày khen thưởng | thời gian | ngày tháng`),
    award: [...AWARD, ...words(`danh hiệu`)],
  },
  model: {
    name: words(`tên điển hình | tên mô hình | điển hình | mô hình | điển hình tiên tiến | tên điển hình tiên tiến |
      tên gương điển hình | mô hình, điển hình`),
    person: words(`phụ trách | người thực hiện | cá nhân phụ trách | người chịu trách nhiệm | họ và tên | họ tên`),
    content: words(`nội dung điển hình | nội dung mô hình | tóm tắt | mô tả | nội dung thực hiện`),
    status: words(`tình trạng | kết quả | giai đoạn`),
  },
  decision: { subject: SUBJECT, award: AWARD },
  score: {
    criterion:
      words(`nội dung | nội dung tiêu chí | tiêu chí đánh giá | nội dung đánh giá | tiêu chí chấm | tiêu chí thi đua |
      các tiêu chí | nội dung thi đua`),
    maxPoints: words(`điểm chuẩn | thang điểm | tối đa | điểm quy định | điểm tối đa tiêu chí`),
    name: PERSON_NAME,
    points: words(`điểm đạt | điểm chấm | điểm đạt được | số điểm | điểm tự chấm`),
  },
};

/** Two columns that make one name. */
export const FAMILY_NAME =
  words(`họ | họ đệm | họ và đệm | họ lót | họ và tên đệm | họ tên đệm | họ và chữ lót | họ và tên lót |
      họ, chữ đệm | họ và tên họ | họ và tên họ đệm | họ và tên họ và đệm | họ và tên họ và tên đệm`);
export const GIVEN_NAME = words(`tên | tên gọi | họ và tên tên`);
