import { useNavigate, useSearch } from '@tanstack/react-router'
import { isoDay } from '#design/plain/time-words.ts'
import { kinds } from '../../../contract.ts'

export const periods = ['month', 'last', 'quarter', 'year'] as const
type PeriodName = (typeof periods)[number]

export interface Asked {
  from: string
  until: string
  kind?: 'complaint'[] | undefined
  projectId?: string | undefined
}

function monthsBefore(month: string, by: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - by
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}

function monthsOf(period: PeriodName, now: string): { from: string; until: string } {
  const firstOfQuarter = monthsBefore(now, (Number(now.slice(5)) - 1) % 3)
  return {
    month: { from: now, until: now },
    last: { from: monthsBefore(now, 1), until: monthsBefore(now, 1) },
    quarter: { from: firstOfQuarter, until: now },
    year: { from: monthsBefore(now, 11), until: now },
  }[period]
}

/** What the report is asked for, kept in the address so that it can be shared and gone back to. */
export function useAsked() {
  const address = useSearch({ strict: false }) as Record<string, string>
  const navigate = useNavigate()
  const period = periods.find((one) => one === address['period']) ?? 'quarter'
  const isAll = address['kind'] === 'all'
  const projectId = address['projectId']
  const months = monthsOf(period, isoDay(new Date()).slice(0, 7))
  const everyKind = [...kinds] as unknown as 'complaint'[]
  const asked: Asked = {
    ...months,
    ...(isAll && { kind: everyKind }),
    ...(projectId && { projectId }),
  }
  const change = (part: Record<string, string>) => {
    const next = Object.entries({ ...address, ...part }).filter(([, value]) => value)
    void navigate({ to: '.', search: Object.fromEntries(next), replace: true })
  }
  return { asked, period, isAll, projectId, change }
}

/** The cases behind a figure, in the inbox; months as the days that they begin and end with. */
export function casesAt({ kind, projectId }: Asked, more: Record<string, string | undefined>): string {
  const search = new URLSearchParams({ open: 'false' })
  if (!kind) search.set('kind', 'complaint')
  for (const [name, value] of Object.entries({ projectId, ...more }))
    if (value) search.set(name, asDay(name, value))
  return `/cases?${search}`
}

function asDay(name: string, value: string): string {
  if (/From$/.test(name)) return `${value}-01`
  if (!/Until$/.test(name)) return value
  return new Date(Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5)), 0)).toISOString().slice(0, 10)
}
