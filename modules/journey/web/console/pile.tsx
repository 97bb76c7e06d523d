import { useState } from 'react'
import { Button } from '#design/plain/button.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import type { ActionLine } from './api.ts'
import type { Pile } from './grouping.ts'
import { TodayRow } from './today-row.tsx'
import { todayTexts } from './today-texts.ts'
import styles from './today.module.css'

/** So many rows are shown at first, so that the next heading stays in sight. */
const atFirst = 8

interface PileSectionProps {
  pile: Pile
  /** How many there are, also those that are not loaded yet. */
  count: number
  onDo: (action: ActionLine) => void
}

/** The actions under one heading. */
export function PileSection({ pile: { title, group, items }, count, onDo }: PileSectionProps) {
  const t = useTexts(todayTexts)
  const [open, setOpen] = useState(false)
  const shown = open ? items : items.slice(0, atFirst)
  return (
    <Section
      title={`${title} · ${t.items(count)}`}
      aside={group && <span className={styles.note}>{t.groupNotes[group]}</span>}
    >
      <ul>
        {shown.map(({ action }) => (
          <TodayRow key={action.id} action={action} onDo={() => onDo(action)} />
        ))}
      </ul>
      {shown.length < items.length && (
        <Button look="link" onClick={() => setOpen(true)}>
          {t.rest(items.length - shown.length)}
        </Button>
      )}
    </Section>
  )
}
