/**
 * The library's face: what the commands are made of, as plain functions of data. Only `openStore` touches a disk; nothing
 * here reads a clock, prints, or exits. What cannot be done is thrown as CannotProceed, what is found comes back as Problems.
 *
 * @example Who of a staff list may be proposed, without a year's folder:
 * ```js
 * import { readFileSync } from 'node:fs';
 * import * as thidua from 'thidua';
 *
 * const config = { school: { name: 'Trường Tiểu học Sông Trăng' }, year: '2024-2025' };
 * const today = '2025-05-30';
 * const book = await thidua.readWorkbook(readFileSync('01-danh-sach-can-bo.xlsx'), '01-danh-sach-can-bo.xlsx');
 * const parsed = thidua.parseWorkbook(book, { year: config.year, today, remembered: {} });
 * const known = { records: [], samePeople: [], school: config.school };
 * const { records } = thidua.resolvePeople(parsed.records, known);
 * const { plan } = thidua.planImport([], records);
 *
 * const { rulebook } = thidua.loadRulebook(thidua.nationalLayers());
 * const law = thidua.lawAt(rulebook, today, today, config);
 * const stored = records.map((record, at) => ({ ...record, key: at + 1, entry: 1, byHand: false }));
 * const data = { config, records: stored, kindsImported: ['staff'], samePeople: [] };
 * const tally = thidua.tally(data, law);
 * console.log(plan.added, tally.people.length, tally.totals.byAward['lao-dong-tien-tien'].eligible);
 * //=> 47 46 0
 * ```
 */

// explain: the tree of reasons stands in each outcome's `because`; what would change it:
export { aheadOf } from './ahead/answer.ts';
export { yearAhead } from './ahead/question.ts';
// import --annotate
export { annotateXlsx } from './annotate/annotate.ts';
// check
export { readiness } from './check/readiness.ts';
// propose, report: papers → files → read back and held against each other
export { fillDocx } from './fill/docx.ts';
export { fillHtml } from './fill/html.ts';
export { newWorkbook } from './fill/new-workbook.ts';
export { textOf } from './fill/read-back.ts';
export { fillXlsx } from './fill/xlsx.ts';
// law
export { lawAt } from './law/at.ts';
export { checkLayer } from './law/check.ts';
export { changesBetween, showRule } from './law/list.ts';
export { loadRulebook } from './law/load.ts';
export { nationalLayers, settingsLayer } from './law/national.ts';
export { listRules } from './law/rule-rows.ts';
export { crossCheck } from './papers/cross-check.ts';
export { dossier, missingPapers } from './papers/dossier.ts';
export { inputWorkbooks } from './papers/input-workbooks.ts';
export { proposals } from './papers/proposals.ts';
export { yearReport } from './papers/report/report.ts';
// import: bytes → cells → records → people → plan → store
export { parseWorkbook } from './parse/workbook.ts';
export { findSubject } from './people/find.ts';
export { resolvePeople } from './people/resolve.ts';
export { roster } from './people/roster.ts';
export { settleReports } from './people/settle.ts';
export { planImport } from './plan/plan-import.ts';
export { CannotProceed, isCannotProceed } from './problem.ts';
export { readWorkbook } from './read/workbook.ts';
// values → text for people
export { renderBecause } from './render/explain.ts';
export { renderProblems } from './render/problems.ts';
export { openStore } from './store/sqlite.ts';
// tally
export { compareTallies } from './tally/compare.ts';
export { tally } from './tally/tally.ts';
