export type { Book } from './book.ts'
export { type Press, startPress } from './press.ts'
