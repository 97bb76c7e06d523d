import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CaseFacts,
  canMove,
  kinds,
  mayMove,
  missingFor,
  type Move,
  moves,
  needsResult,
  stateAfter,
  stateAtOpening,
  states,
  stepOf,
} from './case.ts'

const facts = (overrides: Partial<CaseFacts> = {}): CaseFacts => ({
  kind: 'complaint',
  state: 'acknowledged',
  ownerStaffId: 'lin',
  categoryId: null,
  waitingSince: new Date(0),
  firstRepliedAt: null,
  openTasks: 0,
  safety: false,
  safeguardedAt: null,
  ...overrides,
})
const anyMove = fc.constantFrom(...(Object.keys(moves) as Move[]))
const anyState = fc.constantFrom(...states)

describe('the nine steps of a case', () => {
  it('count from receiving to the result, and closing comes after them', () => {
    expect(states.filter((state) => state !== 'reopened').map(stepOf)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ])
    expect(stepOf('reopened')).toBe(5)
  })

  it('need danger made safe before a plan and a result, but not for the words and people on the way', () => {
    const danger = facts({ safety: true, categoryId: 'gas' })
    expect([missingFor(danger, 'plan'), missingFor(danger, 'giveResult')]).toEqual([
      ['safeguard'],
      ['safeguard'],
    ])
    expect(missingFor(danger, 'investigate')).toEqual([])
    expect(missingFor({ ...danger, safeguardedAt: new Date(0) }, 'plan')).toEqual([])
  })

  it('begin at the fourth when staff judged the topic, at the third when only the customer named one', () => {
    expect(stateAtOpening('staff', 'leak')).toBe('classified')
    expect(stateAtOpening('staff', null)).toBe('acknowledged')
    expect(stateAtOpening('customer', 'leak')).toBe('acknowledged')
  })

  it('never go back, except when a case is opened again', () => {
    fc.assert(
      fc.property(anyState, anyMove, (state, move) => {
        fc.pre(canMove({ state }, move) && move !== 'reopen')
        expect(stepOf(stateAfter({ state }, move))).toBeGreaterThanOrEqual(stepOf(state))
      }),
    )
  })

  it('lead out of a closed case by reopening alone', () => {
    expect((Object.keys(moves) as Move[]).filter((move) => canMove({ state: 'closed' }, move))).toEqual([
      'reopen',
    ])
  })

  it('start no new work once the result is told', () => {
    expect(
      (['handOver', 'investigate', 'plan'] as const).filter((move) =>
        canMove({ state: 'resultGiven' }, move),
      ),
    ).toEqual([])
  })
})

describe('closing', () => {
  it('names everything that is missing', () => {
    expect(missingFor(facts({ openTasks: 2 }), 'close')).toEqual(['answer', 'tasks', 'result'])
  })

  it('is not possible while a word of the customer waits, whatever was answered before', () => {
    expect(
      missingFor(
        facts({ state: 'resultGiven', firstRepliedAt: new Date(1), waitingSince: new Date(2) }),
        'close',
      ),
    ).toEqual(['answer'])
  })

  it('asks for a result of complaints and faults, for an answer of the others', () => {
    const answered = { firstRepliedAt: new Date(1), waitingSince: null }
    for (const kind of kinds)
      expect(missingFor(facts({ kind, ...answered }), 'close')).toEqual(needsResult(kind) ? ['result'] : [])
  })
})

describe('who may move a case', () => {
  const owner = { kind: 'staff', id: 'lin' }
  const colleague = { kind: 'staff', id: 'jiang' }

  it('leaves plan, result and end to the owner, and daily work to the whole desk', () => {
    const movesOf = (actor: { kind: string; id: string }) =>
      (Object.keys(moves) as Move[]).filter((move) => mayMove(facts(), move, actor))
    expect(movesOf(owner).filter((move) => !movesOf(colleague).includes(move))).toEqual([
      'plan',
      'giveResult',
      'close',
    ])
  })

  it('lets customers confirm and reopen, and the clock only let an unanswered result expire', () => {
    const by = (kind: string) =>
      (Object.keys(moves) as Move[]).filter((move) => mayMove(facts(), move, { kind }))
    expect(by('resident')).toEqual(['confirm', 'reopen'])
    expect(by('system')).toEqual(['acknowledge', 'expire'])
    expect(by('public')).toEqual([])
  })
})
