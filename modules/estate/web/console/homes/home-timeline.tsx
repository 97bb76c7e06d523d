import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { AppLink } from '#design/link.tsx'
import { Timeline } from '#design/plain/timeline.tsx'
import type { Tone } from '#design/plain/tone.ts'
import { Section } from '#design/record/section.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { customers, journey } from '../api.ts'
import { casesOfHome } from './cases-of-home.tsx'
import { type HomeEvent, homeEvents } from './home-events.ts'
import styles from './homes.module.css'
import { texts } from './texts.ts'

const shownAtOnce = 15

/** Everything that happened to the home, newest first: people, delivery, actions, cases. */
export function HomeTimeline({ homeId }: { homeId: string }) {
  const t = useTexts(texts)
  const may = useMay()
  const [shown, setShown] = useState(shownAtOnce)
  const title = useEventTitle()
  const params = { homeId }
  const { data: register } = useQuery({
    ...customers.query.getHomeRegister({ params }),
    enabled: may('customers.read'),
  })
  const { data: path } = useQuery({ ...journey.query.homeJourney({ params }), enabled: may('journey.read') })
  const { data: found } = useQuery({ ...casesOfHome(homeId), enabled: may('cases.read') })
  const events = homeEvents({ register, journey: path, cases: found?.items })
  const entries = events.slice(0, shown).map((event) => ({
    id: event.id,
    at: event.at,
    tone: tones[event.kind],
    title: title(event),
    by: 'by' in event ? event.by : undefined,
  }))
  return (
    <Section title={t.timeline}>
      {entries.length === 0 ? (
        <p className={styles.faint}>{t.noTimeline}</p>
      ) : (
        <Timeline entries={entries} label={t.timeline} />
      )}
      {events.length > shown && (
        <Button type="link" size="small" onClick={() => setShown(events.length)}>
          {t.showMore(events.length - shown)}
        </Button>
      )}
    </Section>
  )
}

const tones: Record<HomeEvent['kind'], Tone> = {
  became: 'info',
  ended: 'off',
  use: 'idle',
  pays: 'idle',
  company: 'info',
  delivered: 'done',
  movedIn: 'done',
  done: 'done',
  opened: 'act',
  closed: 'done',
}

function useEventTitle(): (event: HomeEvent) => ReactNode {
  const { events: t, kinds, uses } = useTexts(texts)
  const say = useSay()
  const linked = (to: string, words: string) => <AppLink to={to}>{words}</AppLink>
  return (event) => {
    switch (event.kind) {
      case 'became':
      case 'ended':
        return linked(`/customers/${event.personId}`, t[event.kind](event.name, kinds[event.holding]))
      case 'pays':
        return linked(`/customers/${event.personId}`, t.pays(event.name))
      case 'use':
        return t.use(uses[event.use])
      case 'company':
        return t.company(event.name)
      case 'done':
        return linked(`/journey-actions/${event.actionId}`, say(event.title))
      case 'opened':
      case 'closed':
        return linked(`/cases/${event.caseId}`, t[event.kind](event.title))
      default:
        return t[event.kind]
    }
  }
}
