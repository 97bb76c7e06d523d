import { useTexts } from '#design/texts.ts'
import styles from './imports.module.css'
import { texts } from './texts.ts'

const order = ['upload', 'map', 'check', 'confirm'] as const

/** How far an import has come. */
export function Steps({ at }: { at: (typeof order)[number] | 'done' }) {
  const t = useTexts(texts)
  const here = at === 'done' ? order.length : order.indexOf(at)
  return (
    <ol className={styles.steps}>
      {order.map((step, index) => (
        <li
          key={step}
          data-state={index < here ? 'past' : index === here ? 'now' : undefined}
          aria-current={index === here ? 'step' : undefined}
        >
          {t.steps[step]}
        </li>
      ))}
    </ol>
  )
}
