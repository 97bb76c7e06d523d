import { describe, expect, it } from 'vitest'
import { mayAcknowledgeFrom, missingTopics, sevenTopics, untold, usualTopics } from './script.ts'

/** @serves S0-60, 1.1, 2.1 */
describe('what is explained topic by topic', () => {
  const written = usualTopics('script').map((topic) => ({ ...topic, words: '按实讲解' }))

  it('has the seven topics of the standard, all of them written', () => {
    expect(written.map(({ key }) => key)).toEqual(sevenTopics)
    expect(missingTopics('script', written)).toEqual([])
    expect(missingTopics('script', written.slice(1))).toEqual(['plan'])
    expect(missingTopics('script', [{ ...written[0]!, words: ' ' }, ...written.slice(1)])).toEqual(['plan'])
    expect(missingTopics('terms', [])).toEqual(['topics'])
  })

  it('is whole when every topic was told', () => {
    expect(untold(written, ['plan', 'home'])).toHaveLength(5)
    expect(untold(written, [...sevenTopics])).toEqual([])
  })

  it('lets the terms be signed a day after the text was given, and a script at once', () => {
    const given = new Date('2026-11-20T10:00:00+08:00')
    expect(mayAcknowledgeFrom('terms', given).toISOString()).toBe('2026-11-21T02:00:00.000Z')
    expect(mayAcknowledgeFrom('script', given)).toEqual(given)
  })
})
