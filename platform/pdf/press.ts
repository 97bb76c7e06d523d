import { Worker } from 'node:worker_threads'
import type { Book } from './book.ts'

/** A thread that sets papers, so that neither the event loop nor the memory of the product feels it. */
export interface Press {
  open: (path: string, info: { Title: string; Author: string }) => Book
  /** Ends the thread and gives its memory back. */
  close: () => Promise<void>
}

/** What is set at most before the sender waits. */
const mostAhead = 64
const mostMegabytes = 384

/** Starts a press; a failure in it is thrown at the next word sent to it. */
export function startPress(): Press {
  const worker = new Worker(new URL('./press-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  })
  const state: { sent: number; done: number; failure?: Error; wake: () => void } = {
    sent: 0,
    done: 0,
    wake: () => {},
  }
  worker.on('message', (done: number) => {
    state.done = done
    state.wake()
  })
  worker.on('error', (error: Error) => {
    state.failure = error
    state.wake()
  })
  const isAhead = (most: number) => !state.failure && state.sent - state.done > most
  const call = async (book: number, method: keyof Book | 'open', args: unknown[], most = mostAhead) => {
    state.sent++
    worker.postMessage({ book, method, args }, [])
    while (isAhead(most)) await new Promise<void>((resolve) => (state.wake = resolve))
    if (state.failure) throw state.failure
  }
  let books = 0
  return {
    open(path, info) {
      const book = books++
      // What goes wrong here is told with the next word.
      void call(book, 'open', [path, info]).catch(() => {})
      const sender =
        <Method extends keyof Book>(method: Method, most?: number) =>
        (...args: Parameters<Book[Method]>) =>
          call(book, method, args, most)
      return {
        text: sender('text'),
        row: sender('row'),
        picture: sender('picture'),
        rule: sender('rule'),
        newPage: sender('newPage'),
        keepTogether: sender('keepTogether'),
        mark: sender('mark'),
        leaveContents: sender('leaveContents'),
        finish: sender('finish', 0),
      }
    },
    close: async () => {
      await worker.terminate()
    },
  }
}
