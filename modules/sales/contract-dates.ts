/** A date that cannot be, with the field in which it stands. */
export interface DateProblem {
  field: 'signedOn' | 'plannedDeliveryOn'
  zh: string
  en: string
}

/** Homes have been sold since 1980; a delivery is planned within ten years of signing. */
const earliestSigning = '1980-01-01'
const longestWaitYears = 10

/** What is impossible about the dates (YYYY-MM-DD) of a contract. */
export function dateProblems(
  signedOn: string | null,
  plannedDeliveryOn: string | null,
  today: string,
): DateProblem[] {
  const problems: DateProblem[] = []
  if (signedOn !== null && signedOn > today)
    problems.push({
      field: 'signedOn',
      zh: `签约日期 ${signedOn} 还没有到。`,
      en: `The signing date ${signedOn} lies in the future.`,
    })
  if (signedOn !== null && signedOn < earliestSigning)
    problems.push({
      field: 'signedOn',
      zh: `签约日期 ${signedOn} 太早，请核对年份。`,
      en: `The signing date ${signedOn} is too early; please check the year.`,
    })
  if (signedOn === null || plannedDeliveryOn === null) return problems
  if (plannedDeliveryOn < signedOn)
    problems.push({
      field: 'plannedDeliveryOn',
      zh: `约定交付日期 ${plannedDeliveryOn} 早于签约日期 ${signedOn}。`,
      en: `The agreed delivery ${plannedDeliveryOn} lies before the signing on ${signedOn}.`,
    })
  if (Number(plannedDeliveryOn.slice(0, 4)) - Number(signedOn.slice(0, 4)) > longestWaitYears)
    problems.push({
      field: 'plannedDeliveryOn',
      zh: `约定交付日期 ${plannedDeliveryOn} 在签约十年之后，请核对年份。`,
      en: `The agreed delivery ${plannedDeliveryOn} lies more than ten years after signing; please check the year.`,
    })
  return problems
}
