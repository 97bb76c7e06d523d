import { grouped } from '#design/plain/grouped.ts'
import type { Words } from '#design/texts.ts'
import { useSay, useTexts } from '#design/texts.ts'
import styles from './board.module.css'
import { texts } from './texts.ts'

interface BoardFlowProps {
  steps: readonly { step: string; number: string; name: Words; standing: number; late: number }[]
  chosen?: string | undefined
  /** Opens the homes of a step; without it the steps only show. */
  choose?: (step: string | undefined) => void
}

/** The eight steps side by side, each as high as the number of homes that stand in it, with what is late there. */
export function BoardFlow({ steps, chosen, choose }: BoardFlowProps) {
  const t = useTexts(texts)
  const say = useSay()
  const most = Math.max(...steps.map(({ standing }) => standing), 1)
  return (
    <div className={styles.flow}>
      {steps.map(({ step, number, name, standing, late }) => {
        const shared = {
          className: styles.step,
          'data-kind': number.startsWith('+') ? 'lantern' : 'stone',
          'data-empty': standing === 0,
        }
        const inside = (
          <>
            <span className={styles.bar} style={{ '--share': `${(standing / most) * 70}%` }}>
              <b aria-hidden="true">{grouped(standing)}</b>
              <i style={{ height: (standing / most) * 62 }} />
            </span>
            <span className={styles.name}>
              {say(name)} <span className="visually-hidden">{t.standing(standing)}</span>
            </span>
            <span className={styles.number} aria-hidden="true">
              {number}
            </span>
            <span className={styles.lateHere}>{late > 0 ? t.lateCount(late) : ''}</span>
          </>
        )
        return choose ? (
          <button
            key={step}
            type="button"
            {...shared}
            aria-pressed={chosen === step}
            onClick={() => choose(chosen === step ? undefined : step)}
          >
            {inside}
          </button>
        ) : (
          <div key={step} {...shared}>
            {inside}
          </div>
        )
      })}
    </div>
  )
}
