/** Whether a name is a workbook's, by its suffix; for what is offered and what is dropped. What a file really is, `read` tells by its bytes. */
export function isWorkbookName(name: string): boolean {
  return /\.(?:xlsx|xlsm|xls|ods|csv)$/iu.test(name);
}
