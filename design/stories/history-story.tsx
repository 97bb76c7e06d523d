import { History } from '../record/history/history.tsx'
import { type LogWords, LogWordsSource } from '../record/history/log-words.ts'
import { hoursFromNow } from './story.tsx'

const home = 'estate.home'
const words: LogWords = {
  subjects: { zh: { [home]: '房屋' }, en: { [home]: 'Home' } },
  fields: {
    zh: { state: '状态', phone: '电话', net_area: '套内面积' },
    en: { state: 'State', phone: 'Phone', net_area: 'Net area' },
  },
  changes: { zh: { insert: '新增' }, en: { insert: 'Added' } },
  actors: { zh: { system: '系统' }, en: { system: 'System' } },
  reasons: { zh: { import: '导入表格' }, en: { import: 'Import' } },
  values: {
    [`${home}.state`]: {
      zh: { onSale: '在售', signed: '已签约' },
      en: { onSale: 'On sale', signed: 'Signed' },
    },
  },
}

const line = { actorId: null, subject: home, subjectId: 'home', names: {}, requestId: null }

const page = async () => ({
  items: [
    {
      ...line,
      id: 2,
      at: hoursFromNow(-3),
      actorKind: 'staff',
      actorName: '江离',
      action: 'estate.changeHome',
      actionWords: { zh: '修改房屋', en: 'Change a home' },
      change: 'update',
      changes: { state: ['onSale', 'signed'], phone: ['***', '***'], net_area: [null, 88.6] },
    },
    {
      ...line,
      id: 1,
      at: hoursFromNow(-24 * 40),
      actorKind: 'system',
      actorName: 'import',
      action: 'import',
      actionWords: null,
      change: 'insert',
      changes: null,
    },
  ],
  next: null,
})

/** The history of a record: who changed what, in words; hidden stays hidden. */
export function HistoryStory() {
  return (
    <LogWordsSource value={async () => words}>
      <History name="design.history" of="home" ask={page} />
    </LogWordsSource>
  )
}
