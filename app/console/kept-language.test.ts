import { language, type Language } from '#design/language.ts'
import { describe, expect, it } from 'vitest'
import { followAccount } from './kept-language.ts'

describe('the language of an account', () => {
  it('wins over that of the browser, which does not overwrite it', () => {
    language.set('en')
    const saved: Language[] = []
    const stop = followAccount('zh', (chosen) => saved.push(chosen))
    expect(language.get()).toBe('zh')
    expect(saved).toEqual([])
    stop()
  })

  it('is that of the browser where the account keeps none yet', () => {
    language.set('en')
    const saved: Language[] = []
    followAccount(null, (chosen) => saved.push(chosen))()
    expect(language.get()).toBe('en')
    expect(saved).toEqual(['en'])
  })

  it('is saved when somebody chooses another, and no longer after the sign-out', () => {
    const saved: Language[] = []
    const stop = followAccount('zh', (chosen) => saved.push(chosen))
    language.set('en')
    expect(saved).toEqual(['en'])
    stop()
    language.set('zh')
    expect(saved).toEqual(['en'])
  })
})
