import type { IconName } from '#design/plain/icon.tsx'

/** What a resident can tell of; `danger` is an emergency, which passes everything else. */
export const choices = ['faultReport', 'complaint', 'enquiry', 'suggestion', 'praise', 'danger'] as const
export type ReportChoice = (typeof choices)[number]
type Kind = Exclude<ReportChoice, 'danger'> | 'emergency'

export const pictures: Record<ReportChoice, IconName> = {
  faultReport: 'repair',
  complaint: 'message',
  enquiry: 'info',
  suggestion: 'sun',
  praise: 'heart',
  danger: 'warning',
}

/** What somebody told of most lately comes first; danger keeps its place at the end, where it is looked for. */
export function inOrder(told: readonly { kind: string; reportedByMe: boolean }[]): ReportChoice[] {
  const times = Map.groupBy(
    told.filter(({ reportedByMe }) => reportedByMe),
    ({ kind }) => kind,
  )
  const timesOf = (choice: ReportChoice) => times.get(choice)?.length ?? 0
  const kinds = choices.filter((choice) => choice !== 'danger')
  return [...kinds.toSorted((one, other) => timesOf(other) - timesOf(one)), 'danger']
}

export const kindOf = (choice: ReportChoice): Kind => (choice === 'danger' ? 'emergency' : choice)
