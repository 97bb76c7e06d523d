import { expect } from 'vitest'
import type { Actor } from '../work/index.ts'
import type { TestServer } from './test-server.ts'

/** All items of a list as a reader gets them, a page of two after the other. */
export async function readList<Item>(house: TestServer, actor: Actor, path: string): Promise<Item[]> {
  const items: Item[] = []
  let next: string | null = null
  do {
    const query: string = `${path.includes('?') ? '&' : '?'}limit=2${next ? `&after=${next}` : ''}`
    const reply = await house.send<{ items: Item[]; next: string | null }>(actor, 'GET', path + query)
    expect(reply.status, `GET ${path}${query}`).toBe(200)
    items.push(...reply.body.items)
    next = reply.body.next
  } while (next)
  return items
}
