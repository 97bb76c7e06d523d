import { codesOf, type LoggedValues } from '#design/record/history/log-words.ts'
import { texts as imports } from './imports/texts.ts'
import { words } from './words.ts'

/** Codes of the estate as the log's readers know them. */
export const loggedValues: LoggedValues = {
  'estate.project.state': codesOf(words, 'projectStates'),
  'estate.home.state': codesOf(words, 'homeStates'),
  'platform.import.state': codesOf(imports, 'states'),
  'platform.import.kind': {
    zh: { homes: '房源', commons: '共用部位与设施', contracts: '买受人与合同', staff: '员工' },
    en: {
      homes: 'Homes',
      commons: 'Common parts and facilities',
      contracts: 'Buyers and contracts',
      staff: 'Staff',
    },
  },
  'estate.parking_space.tenure': {
    zh: { sold: '出售', rented: '出租', common: '共用' },
    en: { sold: 'Sold', rented: 'Rented', common: 'Common' },
  },
}
