import { JourneyRiver } from '#design/plain/journey-river.tsx'
import { Card } from '#design/portal/card.tsx'
import { type Pebble, useLanes } from '../use-lanes.ts'
import type { OwnAction, OwnHome } from './api.ts'

interface WayCardProps {
  name: string
  way: Pick<OwnHome, 'steps' | 'done' | 'next' | 'today'>
  children?: React.ReactNode
}

/** The picture of one way, as those who serve it see it too. */
export function WayCard({ name, way: { steps, done, next, today }, children }: WayCardProps) {
  const lanes = useLanes(steps, [...done, ...next].map(pebbleOf))
  return (
    <Card title={name}>
      <JourneyRiver lanes={lanes} today={today} label={name} />
      {children}
    </Card>
  )
}

const pebbleOf = ({ id, step, title, doneOn, dueOn, state }: OwnAction): Pebble => {
  const kind = doneOn ? 'done' : state === 'overdue' ? 'late' : 'ahead'
  return { id, step, title, on: doneOn ?? dueOn, kind }
}
