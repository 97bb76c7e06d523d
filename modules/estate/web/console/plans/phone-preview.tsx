import { useState } from 'react'
import { HomePlan, type PlanPoint } from '#design/plain/home-plan.tsx'
import { Section } from '#design/record/section.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import type { Plan } from '#design/plan/plan.ts'
import styles from './plans.module.css'
import { texts } from './texts.ts'

/** The plan as wide as on a phone, to be tapped like there. */
export function PhonePreview({ plan }: { plan: Plan }) {
  const t = useTexts(texts)
  const say = useSay()
  const [point, setPoint] = useState<PlanPoint>()
  const room = plan.rooms.find(({ key }) => key === point?.room)
  return (
    <Section title={t.preview}>
      <div className={styles.phone}>
        <HomePlan plan={plan} label={t.preview} point={room && point} onPick={setPoint} />
        <p role="status">{room ? t.pointed(say(room)) : t.tap}</p>
      </div>
    </Section>
  )
}
