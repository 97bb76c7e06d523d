export { type Book, openBook } from './book.ts'
export { openTypeface, type Typeface } from './typeface.ts'
