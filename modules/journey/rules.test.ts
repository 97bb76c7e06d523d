import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyStaffRole } from '#modules/organization/index.ts'
import { actionState } from './action-state.ts'
import { mayCallNotReached } from './call-attempts.ts'
import { missingEvidence, missingInWords, sealOf } from './evidence.ts'
import { responsibleAmong } from './responsible.ts'
import { groupLevel } from './standard-level.ts'
import { inherit } from './standard.ts'
import { firstActions, firstSettings } from './standard/index.ts'
import { onceDoneAfterDelivery } from './standard/once-done-after-delivery.ts'
import { onceDoneUntilDelivery } from './standard/once-done-until-delivery.ts'
import { anchors, evidenceKinds } from './standard-action.ts'
import { journeySteps } from './step.ts'
import { warrantyEnds } from './warranty.ts'

describe('the first version of the standard', () => {
  it('has every action of domain.md 2.1 to 2.8', () => {
    const counted = { 1: 9, 2: 11, 3: 9, 4: 14, 5: 7, 6: 7, 7: 8, 8: 6 }
    const expected = Object.entries(counted).flatMap(([step, most]) =>
      Array.from({ length: most }, (_, index) => `${step}.${index + 1}`),
    )
    const known = new Set(firstActions.map(({ key }) => key.split('.').slice(0, 2).join('.')))
    expect(expected.filter((key) => !known.has(key))).toEqual([])
  })

  it('names each action once, with a post that exists, an anchor and evidence', () => {
    expect(new Set(firstActions.map(({ key }) => key)).size).toBe(firstActions.length)
    const wrong = firstActions.filter(({ performer, anchor, evidence, step, sameVisitAs }) => {
      const isNamed =
        everyStaffRole.includes(performer as 'steward') &&
        anchors.includes(anchor) &&
        journeySteps.includes(step)
      const isProven =
        evidence.length > 0 &&
        evidence.every(({ anyOf, least }) => least > 0 && anyOf.every((kind) => evidenceKinds.includes(kind)))
      const lead = sameVisitAs === null || firstActions.some(({ key }) => key === sameVisitAs)
      return !(isNamed && isProven && lead)
    })
    expect(wrong).toEqual([])
  })

  it('speaks both languages, and of 服务 rather than 管理 where the customer reads [S1-01]', () => {
    const isIn = {
      zh: (text: string) => /[一-鿿]/.test(text),
      en: (text: string) => text.trim().length > 1 && !/[一-鿿]/.test(text),
    }
    const texts = firstActions.flatMap(({ title, customer, customerDone, guide }) => [
      title,
      guide,
      ...(customer ? [customer] : []),
      ...(customerDone ? [customerDone] : []),
    ])
    expect(texts.filter(({ zh, en }) => !isIn.zh(zh) || !isIn.en(en))).toEqual([])
    const customerTexts = firstActions.flatMap(({ customer, customerDone }) =>
      [customer, customerDone].map(
        (text) => text?.zh.replaceAll(/《商品房销售管理办法》|临时管理规约/g, '') ?? '',
      ),
    )
    expect(customerTexts.filter((text) => text.includes('管理') || text.includes('！'))).toEqual([])
  })
})

it('asks the customer for nothing any more once an action is done', () => {
  const said = new Map(firstActions.map((action) => [action.key, action]))
  for (const key of Object.keys({ ...onceDoneUntilDelivery, ...onceDoneAfterDelivery }))
    expect(said.get(key)?.customer, key).toBeTruthy()
  const asking = firstActions.filter(({ customer, customerDone }) =>
    /请约|选个时间|请预约|请您确认|，我们会|将在/.test((customerDone ?? customer)?.zh ?? ''),
  )
  expect(asking.map(({ key }) => key)).toEqual([])
})

describe('the state of an action', () => {
  const facts = {
    dueFrom: '2026-06-01',
    dueOn: '2026-06-15',
    doneOn: null,
    isWaived: false,
    isApplicable: true,
  }
  it('follows from its facts and the day', () => {
    expect(
      ['2026-05-31', '2026-06-01', '2026-06-15', '2026-06-16'].map((today) => actionState(facts, today)),
    ).toEqual(['notDue', 'due', 'due', 'overdue'])
    expect(actionState({ ...facts, doneOn: '2026-06-15' }, '2027-01-01')).toBe('done')
    expect(actionState({ ...facts, doneOn: '2026-06-16' }, '2027-01-01')).toBe('doneLate')
    expect(actionState({ ...facts, isWaived: true }, '2027-01-01')).toBe('waived')
    expect(actionState({ ...facts, isApplicable: false }, '2027-01-01')).toBe('notApplicable')
    expect(actionState({ ...facts, isApplicable: false, doneOn: '2026-06-02' }, '2027-01-01')).toBe('done')
  })
})

describe('evidence', () => {
  const needs = [
    { anyOf: ['signature', 'customerTap'], least: 1 },
    { anyOf: ['photo'], least: 2 },
  ] as const
  it('names what is missing, and lets one kind stand for another where the standard says so', () => {
    expect(missingEvidence(needs, ['photo', 'photo', 'customerTap'])).toEqual([])
    const missing = missingEvidence(needs, ['photo'])
    expect(missingInWords(missing).zh).toBe('照片 1 份、签名或客户确认 1 份')
  })

  it('more evidence never makes more missing, and no piece counts twice', () => {
    const kinds = fc.array(fc.constantFrom(...evidenceKinds), { maxLength: 8 })
    const anyNeeds = fc.array(
      fc.record({
        anyOf: fc.uniqueArray(fc.constantFrom(...evidenceKinds), { minLength: 1, maxLength: 3 }),
        least: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 3 },
    )
    const lacking = (list: { missing: number }[]) => list.reduce((sum, { missing }) => sum + missing, 0)
    fc.assert(
      fc.property(anyNeeds, kinds, (needed, given) => {
        const asked = needed.reduce((sum, { least }) => sum + least, 0)
        expect(asked - lacking(missingEvidence(needed, given))).toBeLessThanOrEqual(given.length)
        expect(lacking(missingEvidence(needed, []))).toBe(asked)
      }),
    )
  })

  it('has a seal that changes with every covered value', () => {
    const piece = {
      actionId: 'a',
      kind: 'note',
      text: '已联系',
      fileSha256: null,
      recordedAt: new Date('2026-06-01T02:00:00Z'),
      recordedBy: 's',
      deviceTime: null,
      deviceLatitude: null,
      deviceLongitude: null,
      replacesId: null,
    } as const
    const altered = [
      { text: '未联系' },
      { recordedBy: 't' },
      { recordedAt: new Date('2026-06-01T02:00:01Z') },
      { deviceLatitude: 1 },
      { replacesId: 'b' },
      { actionId: 'c' },
    ]
    const seals = [sealOf(piece), ...altered.map((change) => sealOf({ ...piece, ...change }))]
    expect(new Set(seals).size).toBe(seals.length)
    // Computed elsewhere over ["a","note","已联系",null,"2026-06-01T02:00:00.000Z","s",null,null,null,null].
    expect(seals[0]).toBe('a99a961f57df01c377008e69eda9e23d111cf8888eea2cef93577de83b7cac1e')
  })
})

it('asks for three attempts at different hours before "not reached"', () => {
  const at = (time: string, result: 'noAnswer' | 'answered' = 'noAnswer') => ({
    at: new Date(`2026-06-0${time}:00+08:00`),
    result,
  })
  expect(
    mayCallNotReached([at('1T10:00'), at('2T10:40'), at('3T15:00')], 'Asia/Shanghai', firstSettings),
  ).toBe(false)
  expect(
    mayCallNotReached([at('1T10:00'), at('2T11:00'), at('3T15:00')], 'Asia/Shanghai', firstSettings),
  ).toBe(true)
  expect(
    mayCallNotReached(
      [at('1T10:00'), at('2T11:00'), at('3T15:00', 'answered')],
      'Asia/Shanghai',
      firstSettings,
    ),
  ).toBe(false)
  const two = { callAttempts: 2 }
  expect(mayCallNotReached([at('1T10:00'), at('2T11:00')], 'Asia/Shanghai', two)).toBe(true)
})

it('lets the home’s own steward come before the project’s, and the customer’s ambassador before nobody', () => {
  const common = { projectId: 'p', homeId: null, personId: null }
  const find = responsibleAmong([
    { ...common, role: 'steward', staffId: 'all' },
    { ...common, role: 'steward', homeId: 'h1', staffId: 'one' },
    { ...common, role: 'customerAmbassador', personId: 'c', staffId: 'ambassador' },
  ])
  const served = { projectId: 'p', homeId: 'h1', personId: 'c' }
  expect([
    find('steward', served),
    find('steward', { ...served, homeId: 'h2' }),
    find('customerAmbassador', served),
    find('engineering', served),
  ]).toEqual(['one', 'all', 'ambassador', null])
})

it('ends the warranty as the guarantee letter promises, heating by seasons [6.6]', () => {
  const ends = warrantyEnds('2026-06-12', {
    ...firstSettings,
    heating: { seasons: 2, seasonEndsOn: '03-15' },
  })
  expect(Object.fromEntries(ends)).toEqual({
    W0: '2026-12-12',
    W1: '2027-06-12',
    W2: '2028-06-12',
    W5: '2031-06-12',
    WH: '2028-03-15',
  })
})

it('lets a lower level add, change and switch off actions of the version that it extends', () => {
  const [first, second] = firstActions
  const group = inherit(
    { id: 'g', number: 1, ...groupLevel, publishedAt: null, settings: firstSettings },
    [first!, second!].map((action) => ({ ...action, isSwitchedOff: false })),
    null,
  )
  const own = [
    { ...first!, grace: 5, isSwitchedOff: false },
    { ...second!, isSwitchedOff: true },
    { ...first!, key: '1.20', isSwitchedOff: false },
  ]
  const settings = { runInMonths: 6 }
  const city = inherit(
    { id: 'c', number: 1, nodeId: 'node', projectId: null, publishedAt: null, settings },
    own,
    group,
  )
  expect(city.actions.map(({ key, grace }) => `${key} ${grace}`)).toEqual(['1.1 5', '1.20 1'])
  expect(city.settings.runInMonths).toBe(6)
  expect(group.byKey.get('1.2')).toBeDefined()
})
