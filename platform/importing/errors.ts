import { defineRefusals } from '../errors/index.ts'

export const refusals = defineRefusals('importing', {
  unknownKind: { status: 422, zh: '不能导入这类内容：{kind}。', en: 'This cannot be imported: {kind}.' },
  projectNeeded: {
    status: 422,
    zh: '请先选择要导入到哪个项目。',
    en: 'Please choose the project to import into.',
  },
  noFile: { status: 422, zh: '请选择要导入的表格文件。', en: 'Please choose a spreadsheet to import.' },
  noHeader: {
    status: 422,
    zh: '没有找到表头。请确认表格里有一行是列名。',
    en: 'No heading row was found. Please make sure that one row holds the column names.',
  },
  requiredNotMapped: {
    status: 422,
    zh: '还有必需的列没有对应：{fields}。',
    en: 'Required columns are not mapped yet: {fields}.',
  },
  notReady: {
    status: 409,
    zh: '这次导入现在不能进行这个操作（当前：{state}）。',
    en: 'This import cannot do that now (state: {state}).',
  },
})
