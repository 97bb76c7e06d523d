import { expect, it } from 'vitest'
import { enteredKinds, eventRules } from '../../../recorded-event.ts'
import { texts } from './texts.ts'
import { kindsOfEvents } from './kinds.ts'

it('asks on the screen for what the rules ask for, in the same words', () => {
  expect(Object.keys(kindsOfEvents)).toEqual(enteredKinds)
  for (const kind of enteredKinds) {
    const { zh, en, several: _, ...rule } = eventRules[kind]
    expect(kindsOfEvents[kind]).toEqual(rule)
    expect([texts.zh.kinds[kind], texts.en.kinds[kind]]).toEqual([zh, en])
  }
})
