export { type Answer, Browser } from './browser.ts'
export { buildAccount, type BuiltAccount, goodPassword } from './build-account.ts'
export { type HouseOptions, type IdentityHouse, useIdentity } from './use-identity.ts'
export { usePhones } from './use-phones.ts'
