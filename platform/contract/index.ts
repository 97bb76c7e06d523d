export * from './contract.ts'
export * from './schemas.ts'
export { pageKey, readPageKey, toPage } from './page-key.ts'
export { default as Type, type Static } from 'typebox'
