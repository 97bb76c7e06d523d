import { QueryObserver } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { AttentiveQueryClient } from './attentive-queries.ts'

it('asks again what was on its way for the first time when something changed', async () => {
  const queries = new AttentiveQueryClient()
  const written = { state: 'before' }
  const answers: (() => void)[] = []
  const asked = new QueryObserver(queries, {
    queryKey: ['delivery', 'history'],
    queryFn: () => {
      const { state } = written
      return new Promise<string>((resolve) => answers.push(() => resolve(state)))
    },
    staleTime: Infinity,
  })
  const stop = asked.subscribe(() => {})
  written.state = 'after'
  const refreshed = queries.invalidateQueries({ queryKey: ['delivery'] })
  answers[0]!()
  await expect.poll(() => answers.length).toBe(2)
  answers[1]!()
  await refreshed
  expect(asked.getCurrentResult().data).toBe('after')
  stop()
})
