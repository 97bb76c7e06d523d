import type { Tone } from '#design/plain/tone.ts'
import { defineTexts } from '#design/texts.ts'
import type { Import } from './api.ts'

export const texts = defineTexts({
  zh: {
    title: '导入', add: '导入表格', none: '还没有导入过', noneHint: '上传手头的 Excel 或 CSV，对应一次列名，先看结果，再确认写入。', file: '文件', kind: '内容', project: '项目', state: '状态', result: '结果', when: '时间',
    states: { mapping: '待对应列', checking: '检查中', checked: '待确认', running: '导入中', done: '已完成', cancelled: '已取消', failed: '未完成' } satisfies Record<Import['state'], string>,
    what: '导入什么', noKinds: '您的岗位没有可以导入的内容', noKindsHint: '如果工作需要，请联系系统管理员开通权限。', into: '导入到哪个项目', choose: '选择文件', drop: '把表格拖到这里，或点击选择', dropHint: '支持 .xlsx 和 .csv，最大 50 MB。表头不必在第一行，列的顺序和名称不限。', sending: (percent: number) => `正在上传 ${percent}%`, start: '下一步：对应列', fields: '会读取的内容', required: '必需', lost: '上传中断，请再试一次。',
    steps: { upload: '上传', map: '对应列', check: '检查', confirm: '确认导入' },
    mapTitle: '每一列是什么', mapHint: '已按列名和您上次的选择对应好，请核对。', column: '表格中的列', samples: '前几行内容', field: '对应到', skip: '（不导入）', missing: (fields: string) => `还没有对应：${fields}`, check: '检查数据', checkHint: '只检查，不写入任何数据。', remarks: '文件说明', unnamed: (column: string) => `第 ${column} 列`,
    checkingTitle: '正在检查每一行', runningTitle: '正在写入', rows: '行',
    checkedTitle: '检查结果', created: '新增', updated: '更新', unchanged: '无变化', faulty: '有问题', createdHow: '系统中没有，将新建。', updatedHow: '已有记录，表格中的内容不同，将更新。', unchangedHow: '与系统一致，不做改动。', faultyHow: '需要修改后再导入，其余行不受影响。',
    doneCreated: '已新增', doneUpdated: '已更新', doneFaulty: '未导入', problems: '有问题的单元格', row: '行', cell: '列', why: '原因', downloadFaulty: '下载有问题的行', downloadHint: '每行都写明原因，改好后可直接再次导入。', rowOf: (row: number) => `第 ${row} 行`,
    confirm: (count: number) => `确认导入 ${count} 行`, nothing: '没有可以导入的行', confirmHint: '有问题的行不会导入。再次导入同一文件不会重复。', back: '重新对应列', cancel: '取消', cancelHint: '已写入的行会保留，其余不再导入。再次导入同一文件即可补全。', cancelled: '已取消',
    doneTitle: '导入完成', doneHint: (count: number) => `共处理 ${count} 行。`, seeProject: '查看项目', seeHomes: '查看房屋', again: '再导入一个', failedTitle: '没有完成', cancelledTitle: '已取消', restart: '重新检查', unchangedAll: '全部与系统一致，无需导入。', total: (count: string) => `${count} 行`,
  },
  en: {
    title: 'Imports', add: 'Import a spreadsheet', none: 'No imports yet', noneHint: 'Upload the Excel or CSV that you have, match its columns once, look at the result, then confirm.', file: 'File', kind: 'Content', project: 'Project', state: 'State', result: 'Result', when: 'When',
    states: { mapping: 'Columns to match', checking: 'Being checked', checked: 'To be confirmed', running: 'Being imported', done: 'Done', cancelled: 'Cancelled', failed: 'Not completed' },
    what: 'What to import', noKinds: 'Your post has nothing to import', noKindsHint: 'If your work needs it, ask the system administrator.', into: 'Into which project', choose: 'Choose a file', drop: 'Drop a spreadsheet here, or click to choose', dropHint: '.xlsx or .csv, up to 50 MB. The heading need not be the first row; order and names of columns are free.', sending: (percent: number) => `Uploading ${percent}%`, start: 'Next: match columns', fields: 'What is read', required: 'required', lost: 'The upload was interrupted. Please try again.',
    steps: { upload: 'Upload', map: 'Columns', check: 'Check', confirm: 'Confirm' },
    mapTitle: 'What each column is', mapHint: 'Matched by heading and by your last choice; please check.', column: 'Column of the file', samples: 'First rows', field: 'Read as', skip: '(left out)', missing: (fields: string) => `Not matched yet: ${fields}`, check: 'Check the data', checkHint: 'Nothing is written by the check.', remarks: 'About the file', unnamed: (column: string) => `Column ${column}`,
    checkingTitle: 'Checking every row', runningTitle: 'Writing', rows: 'rows',
    checkedTitle: 'What the check found', created: 'New', updated: 'Changed', unchanged: 'Unchanged', faulty: 'With problems', createdHow: 'Not in the system yet; will be made.', updatedHow: 'Known, with other contents in the file; will be updated.', unchangedHow: 'As in the system; nothing happens.', faultyHow: 'To be corrected and imported again; other rows are not held up.',
    doneCreated: 'Made', doneUpdated: 'Updated', doneFaulty: 'Left out', problems: 'Cells with problems', row: 'Row', cell: 'Column', why: 'Reason', downloadFaulty: 'Download these rows', downloadHint: 'Each with its reason; correct and import the file again.', rowOf: (row: number) => `Row ${row}`,
    confirm: (count: number) => `Import ${count} rows`, nothing: 'No row can be imported', confirmHint: 'Rows with problems are left out. Importing the same file again duplicates nothing.', back: 'Match columns again', cancel: 'Cancel', cancelHint: 'Rows already written stay, the others are left out. Import the same file again to complete them.', cancelled: 'Cancelled',
    doneTitle: 'Imported', doneHint: (count: number) => `${count} rows handled.`, seeProject: 'See the project', seeHomes: 'See the homes', again: 'Import another', failedTitle: 'Not completed', cancelledTitle: 'Cancelled', restart: 'Check again', unchangedAll: 'Everything is as in the system; nothing to import.', total: (count: string) => `${count} rows`,
  },
})

export const toneOf: Record<Import['state'], Tone> = {
  mapping: 'act', checking: 'active', checked: 'act', running: 'active', done: 'done', cancelled: 'off', failed: 'late',
}
