import { defineRefusals, Refusal } from '../errors/index.ts'

/** Why a file is not read; every refusal says what the person can do about it. */
export const spreadsheetRefusals = defineRefusals('spreadsheets', {
  fileTooLarge: {
    status: 413,
    zh: '文件超过 {limit} MB，请拆分后分批导入。',
    en: 'The file is larger than {limit} MB. Please split it and import the parts.',
  },
  contentTooLarge: {
    status: 422,
    zh: '文件解压后的内容超过 {limit} MB，无法读取。请删除多余的工作表和格式，或拆分后分批导入。',
    en: 'The unpacked content is over {limit} MB and is not read. Please remove surplus sheets and formats, or split the file.',
  },
  zipBomb: {
    status: 422,
    zh: '文件的压缩内容异常，为安全起见没有打开。请用 Excel 或 WPS 另存为新的 .xlsx 文件再试。',
    en: 'The packed content of the file is abnormal, so it was not opened. Please save it anew as .xlsx and try again.',
  },
  tooManyRows: {
    status: 422,
    zh: '表格超过 {limit} 行，请拆分后分批导入。',
    en: 'The sheet has more than {limit} rows. Please split it and import the parts.',
  },
  tooManyColumns: {
    status: 422,
    zh: '第 {row} 行的内容超出第 {limit} 列，请删除多余的列。',
    en: 'Row {row} has content beyond column {limit}. Please remove the surplus columns.',
  },
  macros: {
    status: 422,
    zh: '文件带有宏，为安全起见不接收。请另存为不带宏的 .xlsx 文件。',
    en: 'The file contains macros and is not accepted. Please save it as .xlsx without macros.',
  },
  legacyXls: {
    status: 422,
    zh: '这是旧版 .xls 格式，请用 Excel 或 WPS 打开后另存为 .xlsx。',
    en: 'This is the old .xls format. Please open it in Excel or WPS and save it as .xlsx.',
  },
  encrypted: {
    status: 422,
    zh: '文件设有打开密码，请取消密码后重新上传。',
    en: 'The file is protected by a password. Please remove the password and upload it again.',
  },
  otherFormat: {
    status: 415,
    zh: '文件是 {format} 格式，请另存为 .xlsx 或 .csv。',
    en: 'The file is in {format} format. Please save it as .xlsx or .csv.',
  },
  damaged: {
    status: 422,
    zh: '文件已损坏或不完整，请用 Excel 或 WPS 打开检查后另存一份。',
    en: 'The file is damaged or incomplete. Please open it in Excel or WPS, check it and save a copy.',
  },
  unknownEncoding: {
    status: 422,
    zh: '无法识别文件的文字编码，请另存为“CSV UTF-8”或 .xlsx。',
    en: 'The text encoding of the file is not known. Please save it as "CSV UTF-8" or .xlsx.',
  },
  unclosedQuote: {
    status: 422,
    zh: '第 {row} 行有引号没有闭合，请补上或删除这个引号。',
    en: 'A quotation mark in row {row} is not closed. Please close or remove it.',
  },
  noVisibleSheet: {
    status: 422,
    zh: '文件里没有可读取的工作表。',
    en: 'The file has no visible sheet to read.',
  },
  noSuchSheet: {
    status: 422,
    zh: '文件里没有名为“{sheet}”的工作表，或它是隐藏的。',
    en: 'The file has no sheet named "{sheet}", or it is hidden.',
  },
})

/** Whether an error is one of these refusals. */
export function isSpreadsheetRefusal(error: unknown): error is Refusal {
  return error instanceof Refusal && error.code.startsWith('spreadsheets.')
}
