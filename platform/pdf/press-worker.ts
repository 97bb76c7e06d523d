import { parentPort } from 'node:worker_threads'
import { type Book, openBook } from './book.ts'
import { openTypeface } from './typeface.ts'

interface Word {
  book: number
  method: keyof Book | 'open'
  args: never[]
}

const typeface = openTypeface()
const books = new Map<number, Book>()
let done = 0
let last: Promise<void> = Promise.resolve()

parentPort!.on('message', (word: Word) => {
  // One after another, as they came.
  last = last.then(() => set(word))
})

async function set({ book, method, args }: Word): Promise<void> {
  if (method === 'open') {
    const [path, info] = args
    books.set(book, openBook(path!, await typeface, info!))
  } else {
    await (books.get(book)![method] as (...given: never[]) => Promise<void>)(...args)
    if (method === 'finish') books.delete(book)
  }
  parentPort!.postMessage(++done, [])
}
