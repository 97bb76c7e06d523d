import type { LoggedValues } from '#design/record/history/log-words.ts'
import { moduleNames } from './module-names.ts'

/** Codes of accounts and roles as the log's readers know them. */
export const loggedValues: LoggedValues = {
  'identity.account.state': {
    zh: { active: '启用', disabled: '停用' },
    en: { active: 'Active', disabled: 'Disabled' },
  },
  'identity.role.kind': {
    zh: { staff: '员工', resident: '业主端' },
    en: { staff: 'Staff', resident: 'Residents' },
  },
  'identity.permission.module': moduleNames,
  'identity.account.session': { zh: { all: '全部' }, en: { all: 'All' } },
}
