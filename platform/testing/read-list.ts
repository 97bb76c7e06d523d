import { expect } from 'vitest'
import type { TestReply } from './test-server.ts'

interface ListReply<Item> {
  items: Item[]
  next: string | null
}

/** All items of a list as a reader gets them, a page of two after the other. */
export async function readList<Item>(
  ask: (path: string) => Promise<TestReply<ListReply<Item>>>,
  path: string,
): Promise<Item[]> {
  const items: Item[] = []
  let after = ''
  do {
    const asked = `${path}${path.includes('?') ? '&' : '?'}limit=2${after}`
    const { status, body } = await ask(asked)
    expect(status, `GET ${asked}`).toBe(200)
    items.push(...body.items)
    after = body.next === null ? '' : `&after=${body.next}`
  } while (after)
  return items
}
