import type { AnswerValue, Measure } from './answers.ts'
import type { CallbackKind } from './callback.ts'
import {
  type Counts,
  effectScore,
  marginOfError,
  processScore,
  standingOf,
  statementScore,
  topTwoShare,
  weights,
} from './scores.ts'

/** Answers of one project in one quarter, counted. */
export interface Counted {
  kind: CallbackKind
  key: string
  measure: Measure
  value: AnswerValue
  count: number
}

/** Call-backs of one project in one quarter: how many were owed, how many were answered, and for which index. */
export interface Reached {
  kind: CallbackKind
  owed: number
  reached: number
  /** Who answered a question of the index with more than a refusal. */
  answeredA2: number
  answeredA3: number
}

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10)
const isDelivery = (kind: CallbackKind) => kind === 'deliveryCallback'

/** The answers question by question, in the order of their keys. */
export function byQuestion(counted: readonly Counted[]) {
  const found = new Map<
    string,
    { group: 'delivery' | 'residence'; key: string; measure: Measure; counts: Counts }
  >()
  for (const { kind, key, measure, value, count } of counted) {
    const group = isDelivery(kind) ? ('delivery' as const) : ('residence' as const)
    const question = found.get(`${group} ${key}`) ?? { group, key, measure, counts: {} }
    question.counts[value] = (question.counts[value] ?? 0) + count
    found.set(`${group} ${key}`, question)
  }
  return [...found.values()]
}

/** A2 and A3 of a project in a quarter, each with its sample (domain.md 3.2). */
export function resultsOf(counted: readonly Counted[], reached: readonly Reached[]) {
  const questions = byQuestion(counted)
  const sum = (rows: readonly Reached[], value: (row: Reached) => number) =>
    rows.reduce((total, row) => total + value(row), 0)
  const delivery = reached.filter(({ kind }) => isDelivery(kind))
  const residence = reached.filter(({ kind }) => !isDelivery(kind))
  const process = questions.filter(({ measure }) => measure === 'A2').map(({ counts }) => counts)
  const statements = (group: 'delivery' | 'residence') =>
    questions.filter((one) => one.measure === 'A3' && one.group === group).map(({ counts }) => counts)
  const asked = sum(delivery, ({ answeredA2 }) => answeredA2)
  const parts = [
    {
      score: statementScore(statements('residence')),
      respondents: sum(residence, ({ answeredA3 }) => answeredA3),
      weight: weights.residence,
    },
    {
      score: statementScore(statements('delivery')),
      respondents: sum(delivery, ({ answeredA3 }) => answeredA3),
      weight: weights.delivery,
    },
  ]
  const effect = effectScore(parts)
  const shown = parts.filter(({ respondents }) => standingOf(respondents) !== 'none')
  const heard = sum(reached, ({ answeredA3 }) => answeredA3)
  const standingOfEffect = effect.score === null ? 'none' : standingOf(sumOf(shown))
  const owedOf = (rows: readonly Reached[]) => sum(rows, ({ owed }) => owed)
  return {
    owed: owedOf(reached),
    reached: sum(reached, (row) => row.reached),
    process: {
      standing: standingOf(asked),
      score: standingOf(asked) === 'none' ? null : rounded(processScore(process)),
      respondents: asked,
      margin: rounded(marginOfError(asked, owedOf(delivery))),
    },
    effect: {
      standing: standingOfEffect,
      score: rounded(effect.score),
      respondents: heard,
      margin: rounded(marginOfError(heard, owedOf(reached))),
      isPartial: effect.isPartial,
      topTwo:
        standingOfEffect === 'none'
          ? null
          : rounded(topTwoShare([...statements('residence'), ...statements('delivery')])),
    },
    questions,
  }
}

const sumOf = (parts: readonly { respondents: number }[]) =>
  parts.reduce((total, { respondents }) => total + respondents, 0)
