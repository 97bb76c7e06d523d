import { codesOf, type LoggedValues } from '#design/record/history/log-words.ts'
import { householdFactTexts } from './household-fact-texts.ts'
import { words } from './words.ts'

/** Codes of customers' files and homes' registers as the log's readers know them. */
export const loggedValues: LoggedValues = {
  'customers.person.sex': codesOf(words, 'sexes'),
  'customers.person.identity_kind': codesOf(words, 'identityKinds'),
  'customers.person.education': codesOf(words, 'educations'),
  'customers.person.source': codesOf(words, 'sources'),
  'customers.person.fields': codesOf(words, 'facts'),
  'customers.holding.kind': codesOf(words, 'kinds'),
  'customers.holding.acquisition': {
    zh: { firstSale: '新房', resale: '二手房' },
    en: { firstSale: 'First sale', resale: 'Resale' },
  },
  'customers.holding.end_reason': {
    zh: {
      resale: '转让',
      leaseEnded: '租期结束',
      movedOut: '搬离',
      contractCancelled: '合同解除',
      revoked: '收回授权',
      correction: '更正',
    },
    en: {
      resale: 'Resale',
      leaseEnded: 'Lease ended',
      movedOut: 'Moved out',
      contractCancelled: 'Contract terminated',
      revoked: 'Authorisation revoked',
      correction: 'Correction',
    },
  },
  'customers.household.kind': {
    zh: { owner: '业主家庭', tenant: '租户家庭' },
    en: { owner: 'Owners', tenant: 'Tenants' },
  },
  'customers.home_use.kind': {
    zh: { ownUse: '自住', let: '出租', vacant: '空置' },
    en: { ownUse: 'Lived in by the owner', let: 'Let', vacant: 'Vacant' },
  },
  'customers.company_tenant.check_state': {
    zh: { pending: '待核验', passed: '已通过', failed: '未通过' },
    en: { pending: 'Not checked', passed: 'Passed', failed: 'Failed' },
  },
  'customers.preference.contact_channel': codesOf(words, 'channels'),
  'customers.duplicate.state': {
    zh: { open: '待判定', dismissed: '不是同一人', merged: '已合并' },
    en: { open: 'Open', dismissed: 'Two persons', merged: 'Merged' },
  },
  'customers.duplicate.reasons': {
    zh: {
      sameIdentityNumber: '证件号码相同',
      samePhone: '手机号码相同',
      sameNameAndHome: '姓名相同，房屋相同',
      soundsAlikeSameTail: '姓名读音相同，手机尾号相同',
    },
    en: {
      sameIdentityNumber: 'Same identity number',
      samePhone: 'Same phone',
      sameNameAndHome: 'Same name and same home',
      soundsAlikeSameTail: 'Names sound alike, same last four digits',
    },
  },
  'customers.household_fact.kind': codesOf(householdFactTexts, 'kinds'),
  'customers.household_fact.fields': codesOf(householdFactTexts, 'kinds'),
}
