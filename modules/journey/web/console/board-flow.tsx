import { useSay, useTexts } from '#design/texts.ts'
import type { Board } from './api.ts'
import styles from './board.module.css'
import { boardTexts } from './board-texts.ts'

interface BoardFlowProps {
  steps: Board['steps']
  chosen: string | undefined
  choose: (step: string | undefined) => void
}

/** The eight steps side by side, each as high as the number of homes that stand in it. */
export function BoardFlow({ steps, chosen, choose }: BoardFlowProps) {
  const t = useTexts(boardTexts)
  const say = useSay()
  const most = Math.max(...steps.map(({ homes }) => homes), 1)
  return (
    <div className={styles.flow}>
      {steps.map(({ step, number, name, homes }) => (
        <button
          key={step}
          type="button"
          className={styles.step}
          data-kind={number.startsWith('+') ? 'lantern' : 'stone'}
          data-empty={homes === 0}
          aria-pressed={chosen === step}
          onClick={() => choose(chosen === step ? undefined : step)}
        >
          <span className={styles.bar} style={{ '--share': `${(homes / most) * 70}%` }}>
            <b aria-hidden="true">{homes}</b>
            <i style={{ height: (homes / most) * 62 }} />
          </span>
          <span className={styles.name}>
            {say(name)} <span className="visually-hidden">{t.homes(homes)}</span>
          </span>
          <span className={styles.number} aria-hidden="true">
            {number}
          </span>
        </button>
      ))}
    </div>
  )
}
