import { useQuery } from '@tanstack/react-query'
import { Icon } from '#design/plain/icon.tsx'
import { useTexts } from '#design/texts.ts'
import { cases } from '../api.ts'
import { inOrder, pictures, type ReportChoice } from './kinds.ts'
import { reportTexts } from './report-texts.ts'
import styles from './report.module.css'

/** The first tap: what it is about, in pictures, what one needs most first. */
export function ChooseKind({ onChoose }: { onChoose: (choice: ReportChoice) => void }) {
  const t = useTexts(reportTexts)
  const { data } = useQuery(cases.query.listMyCases({ query: { limit: 20 } }))
  return (
    <div className={styles.kinds} role="group" aria-label={t.what}>
      {inOrder(data?.items ?? []).map((choice) => (
        <button
          key={choice}
          type="button"
          className={styles.kind}
          data-kind={choice}
          onClick={() => onChoose(choice)}
        >
          <span className={styles.picture}>
            <Icon name={pictures[choice]} size={30} />
          </span>
          <b>{t.choices[choice].title}</b>
          <small>{t.choices[choice].hint}</small>
        </button>
      ))}
    </div>
  )
}
