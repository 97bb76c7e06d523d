import type { FieldProblem } from '#platform/errors/index.ts'
import type { Breach, LimitRule } from './limits.ts'

/** Where the value stands in the form of an action. */
const places: Record<LimitRule, string> = {
  step: 'step',
  title: 'title.zh',
  tag: 'tag',
  source: 'source',
  subject: 'subject',
  anchor: 'anchor',
  nature: 'nature',
  countsIn: 'countsIn',
  tooEarly: 'after.days',
  tooLate: 'after.days',
  opensEarlier: 'opens',
  graceTooLong: 'grace',
  lessOften: 'repeats.everyMonths',
  lessEvidence: 'evidence',
  customerLeftOut: 'customer.zh',
  madeOptional: 'optional',
  notOptional: 'optional',
}

const fixed = {
  zh: '由上级标准统一规定，本级不能改。',
  en: 'The standard above settles this; it stays as it is.',
}

const words: Record<LimitRule, (allowed: number) => { zh: string; en: string }> = {
  step: () => fixed,
  title: () => fixed,
  tag: () => fixed,
  source: () => fixed,
  subject: () => fixed,
  anchor: () => fixed,
  nature: () => fixed,
  countsIn: () => fixed,
  tooEarly: (days) => ({
    zh: `上级规定最多提前 ${days} 天。`,
    en: `The standard above allows at most ${days} day(s) earlier.`,
  }),
  tooLate: (days) =>
    days === 0
      ? {
          zh: '上级规定只能提前，不能推后。',
          en: 'The standard above allows an earlier day, never a later one.',
        }
      : {
          zh: `上级规定最多推后 ${days} 天。`,
          en: `The standard above allows at most ${days} day(s) later.`,
        },
  opensEarlier: (days) => ({
    zh: `上级规定最多提前 ${days} 天开始办。`,
    en: `The standard above opens it at most ${days} day(s) ahead.`,
  }),
  graceTooLong: (days) => ({
    zh: `上级规定宽限最多 ${days} 天。`,
    en: `The standard above allows at most ${days} day(s) of grace.`,
  }),
  lessOften: () => ({
    zh: '上级规定的次数只能更密，不能减少。',
    en: 'It may come more often than the standard above says, never less often.',
  }),
  lessEvidence: () => ({
    zh: '上级要求的证据只能增加，不能减少或放宽。',
    en: 'Evidence that the standard above asks for may be added to, never reduced.',
  }),
  customerLeftOut: () => ({
    zh: '上级规定要告诉客户，文字可以改，不能去掉。',
    en: 'The standard above tells the customer; the words may change, not disappear.',
  }),
  madeOptional: () => ({
    zh: '上级规定必做，本级不能改为可选。',
    en: 'The standard above makes it a duty; it cannot become optional here.',
  }),
  notOptional: () => ({
    zh: '上级规定必做，不能停用。',
    en: 'The standard above makes it a duty; it cannot be switched off.',
  }),
}

/** A broken rule beside the field of the form that breaks it. */
export function problemOf({ rule, allowed = 0 }: Breach): FieldProblem {
  return { path: `body.${places[rule]}`, ...words[rule](allowed) }
}
