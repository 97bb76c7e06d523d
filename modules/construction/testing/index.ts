export { buildSite, type Site } from './build-site.ts'
