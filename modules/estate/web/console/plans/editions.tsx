import { Button } from 'antd'
import { HomePlan } from '#design/plain/home-plan.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { estateContract } from '../../../contract.ts'
import type { Plan } from '#design/plan/plan.ts'
import styles from './plans.module.css'
import { texts } from './texts.ts'

export type LayoutPlans = ReplyOf<(typeof estateContract)['routes']['getLayoutPlans']>

interface EditionsProps {
  editions: LayoutPlans['editions']
  /** Goes on from an earlier one; left out for whoever only reads. */
  onTake?: ((plan: Plan) => void) | undefined
}

/** Every edition of the plan, the latest first. */
export function Editions({ editions, onTake }: EditionsProps) {
  const t = useTexts(texts)
  return (
    <Section title={t.editions}>
      {editions.length === 0 && <p className={styles.faint}>{t.noEditions}</p>}
      <ul className={styles.editions}>
        {editions.map(({ id, number, plan, drawnAt, drawnBy }) => (
          <li key={id}>
            <HomePlan plan={plan} label={t.edition(number)} isSmall />
            <p>
              <strong>{t.edition(number)}</strong>
              <span>{[drawnBy, t.count(plan.rooms.length)].join(' · ')}</span>
              <RelativeTime at={drawnAt} />
              {onTake && (
                <Button size="small" onClick={() => onTake(plan)}>
                  {t.take}
                </Button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
