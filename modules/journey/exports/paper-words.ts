import type { ActionState } from '../action-state.ts'
import type { AttemptResult } from '../call-attempts.ts'

/** The words of the printed evidence. */
interface PaperWords {
  cover: string
  about: string
  range: string
  everything: string
  count: (actions: number, pieces: number) => string
  volume: (number: number, of: number) => string
  by: string
  at: string
  note: string
  contents: string
  foot: string
  step: string
  window: string
  planned: string
  state: string
  post: string
  done: string
  onTime: string
  late: (days: number) => string
  waived: string
  confirmed: string
  home: string
  customer: string
  evidence: string
  none: string
  calls: string
  device: string
  place: string
  file: string
  unseen: string
  altered: string
  replaced: (number: number) => string
  replaces: (number: number, reason: string) => string
  seal: string
  fileSeal: string
  states: Record<ActionState, string>
  results: Record<AttemptResult, string>
}

export const paperWords: Record<'zh' | 'en', PaperWords> = {
  zh: {
    cover: '6+2 服务旅程 · 证据册',
    about: '内容',
    range: '期间',
    everything: '到导出时为止的全部',
    count: (actions, pieces) => `${actions} 项动作，${pieces} 份证据`,
    volume: (number, of) => `第 ${number} 册，共 ${of} 册`,
    by: '导出人',
    at: '导出时间',
    note: '每份证据在登记时由服务器记下时间并计算指纹（SHA-256），此后不能更改；被替换的仍然保留。同一次导出的证据包内附核验程序，不依赖本系统即可核对全部文件和指纹。',
    contents: '目录',
    foot: '证据册 · 第 {page} 页，共 {pages} 页',
    step: '步骤',
    window: '应办理',
    planned: '最初约定',
    state: '状态',
    post: '岗位',
    done: '办理',
    onTime: '按期',
    late: (days) => `逾期 ${days} 天`,
    waived: '免做',
    confirmed: '客户确认',
    home: '房屋',
    customer: '客户',
    evidence: '证据',
    none: '没有证据。',
    calls: '呼叫记录',
    device: '设备时间',
    place: '设备位置',
    file: '文件',
    unseen: '导出人无权查看这份文件。',
    altered: '文件与登记时的指纹不一致',
    replaced: (number) => `已由第 ${number} 份替换`,
    replaces: (number, reason) => `替换第 ${number} 份${reason && `，原因：${reason}`}`,
    seal: '指纹',
    fileSeal: '文件指纹',
    states: {
      notDue: '未到时间',
      due: '待办理',
      overdue: '已逾期',
      done: '已完成',
      doneLate: '逾期完成',
      waived: '已免做',
      notApplicable: '不再适用',
    },
    results: {
      answered: '已接通',
      noAnswer: '无人接听',
      busy: '占线',
      callLater: '约了再打',
      wrongNumber: '号码有误',
    },
  },
  en: {
    cover: 'The 6+2 journey · bound evidence',
    about: 'Contents',
    range: 'Period',
    everything: 'Everything until the export',
    count: (actions, pieces) => `${actions} actions, ${pieces} pieces of evidence`,
    volume: (number, of) => `Volume ${number} of ${of}`,
    by: 'Exported by',
    at: 'Exported at',
    note: 'Each piece was dated by the server and got a fingerprint (SHA-256) when it was recorded; it cannot be changed since, and what was replaced is kept. The zip of the same export holds a script that verifies all files and fingerprints without this system.',
    contents: 'Contents',
    foot: 'Evidence · page {page} of {pages}',
    step: 'Step',
    window: 'To be done',
    planned: 'First promised for',
    state: 'State',
    post: 'Post',
    done: 'Done',
    onTime: 'in time',
    late: (days) => `${days} days late`,
    waived: 'Waived',
    confirmed: 'Confirmed by the customer',
    home: 'Home',
    customer: 'Customer',
    evidence: 'Evidence',
    none: 'No evidence.',
    calls: 'Calls tried',
    device: 'Time of the device',
    place: 'Place of the device',
    file: 'File',
    unseen: 'Whoever exported may not see this file.',
    altered: 'The file differs from the fingerprint that was recorded',
    replaced: (number) => `Replaced by piece ${number}`,
    replaces: (number, reason) => `Replaces piece ${number}${reason && `: ${reason}`}`,
    seal: 'Fingerprint',
    fileSeal: 'Fingerprint of the file',
    states: {
      notDue: 'Not due yet',
      due: 'To be done',
      overdue: 'Overdue',
      done: 'Done',
      doneLate: 'Done late',
      waived: 'Waived',
      notApplicable: 'No longer applies',
    },
    results: {
      answered: 'answered',
      noAnswer: 'no answer',
      busy: 'busy',
      callLater: 'call later',
      wrongNumber: 'wrong number',
    },
  },
}
