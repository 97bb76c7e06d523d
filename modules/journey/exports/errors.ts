import { defineRefusals } from '#platform/errors/index.ts'

/** Refusals of whoever takes evidence out. */
export const exportRefusals = defineRefusals('journey', {
  nothingToExport: {
    status: 409,
    zh: '这个范围里还没有已办理或应办理的动作，没有可以导出的证据。',
    en: 'Nothing was done or due in this range yet; there is no evidence to export.',
  },
  tooMuchToExport: {
    status: 422,
    zh: '这个范围有超过 {most} 项动作。请按项目或季度分开导出。',
    en: 'This range holds more than {most} actions. Please export by project or by quarter.',
  },
  exportOver: {
    status: 409,
    zh: '这次导出已经结束，不能再停止。',
    en: 'This export is over and cannot be stopped any more.',
  },
  exportFailed: {
    status: 503,
    zh: '导出没有完成，请重新导出；再次失败请联系管理员。',
    en: 'The export was not completed. Please export again; if it fails once more, ask an administrator.',
  },
  exportNotThere: {
    status: 404,
    zh: '导出的文件只保留 {days} 天，已经删除。请重新导出。',
    en: 'Exports are kept for {days} days; this one was removed. Please export again.',
  },
})
