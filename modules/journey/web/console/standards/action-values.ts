import type { StandardAction } from '../api.ts'

type Input = Omit<StandardAction, 'key'>
type Maybe<T> = { [Name in keyof T]?: T[Name] | null | undefined }

/** The form of an action: what may be left empty is an object with empty places. */
export interface ActionValues extends Omit<Input, 'repeats' | 'customer' | 'customerDone' | 'limits'> {
  key?: string
  repeats: Maybe<NonNullable<Input['repeats']>>
  customer: Maybe<NonNullable<Input['customer']>>
  customerDone: Maybe<NonNullable<Input['customerDone']>>
  limits: Maybe<NonNullable<Input['limits']>>
}

/** What stands in the form at the beginning. */
export function valuesOf({
  key: _,
  repeats,
  customer,
  customerDone,
  limits,
  ...action
}: StandardAction): ActionValues {
  return {
    ...action,
    repeats: repeats ?? {},
    customer: customer ?? {},
    customerDone: customerDone ?? {},
    limits: limits ?? {},
  }
}

/** A new action as the form begins with it. */
export const newAction: Partial<ActionValues> = {
  tag: 'OWN',
  source: '',
  subject: 'home',
  after: { months: 0, days: 0 },
  opens: 0,
  grace: 0,
  nature: 'contact',
  evidence: [{ anyOf: ['note'], least: 1 }],
  shares: [],
  countsIn: [],
  optional: false,
  pictures: [],
  repeats: {},
  customer: {},
  customerDone: {},
  limits: {},
}

/** The body that the API takes; empty places say "none", half of a text in two languages is said to be wrong by the API. */
export function inputOf({ key: _, repeats, customer, customerDone, limits, ...values }: ActionValues): Input {
  const isSaid = (part: object) =>
    Object.values(part).some((value) => value !== null && value !== undefined && value !== '')
  const bothOf = (texts: ActionValues['customer']) =>
    isSaid(texts) ? { zh: texts.zh ?? '', en: texts.en ?? '' } : null
  return {
    ...values,
    source: values.source ?? '',
    sameVisitAs: values.sameVisitAs ?? null,
    shares: values.shares ?? [],
    pictures: values.pictures ?? [],
    repeats: repeats.everyMonths ? { everyMonths: repeats.everyMonths, times: repeats.times ?? null } : null,
    customer: bothOf(customer),
    customerDone: bothOf(customerDone),
    limits: isSaid(limits)
      ? { earlier: limits.earlier ?? null, later: limits.later ?? 0, moreGrace: limits.moreGrace ?? 0 }
      : null,
  }
}
