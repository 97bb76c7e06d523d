import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { AppLink } from '#design/link.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { words } from '../parts/words.ts'
import { type Callback, cases } from './api.ts'
import { texts } from './callback-texts.ts'
import styles from './call.module.css'

/** What must be solved, each with the case that it became. @serves 5.2 */
export function Problems({ problems }: Pick<Callback, 'problems'>) {
  const w = useTexts(words)
  const may = useMay()
  return (
    <ul className={styles.told}>
      {problems.map(({ id, kind, words: said }) => (
        <li key={id}>
          <p className={styles.words}>{said}</p>
          <p className={styles.quiet}>
            {w.problemKinds[kind]} {may('cases.read') && <CaseOf id={id} />}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** How often a case that is being opened is looked for, in ms. */
const soon = 700

/** The number of the case; it stands a moment after the words. */
function CaseOf({ id }: { id: string }) {
  const t = useTexts(texts)
  const { data } = useQuery({
    ...cases.query.getCase({ params: { caseId: id } }),
    retry: false,
    refetchInterval: ({ state }) => (state.data || state.errorUpdateCount > 20 ? false : soon),
  })
  return data ? <AppLink to={`/cases/${id}`}>{data.number}</AppLink> : <span role="status">{t.opening}</span>
}

/** Views by topic. @serves 5.4 */
export function Opinions({
  opinions,
  deed = () => null,
}: Pick<Callback, 'opinions'> & { deed?: (opinion: Callback['opinions'][number]) => ReactNode }) {
  const w = useTexts(words)
  return (
    <ul className={styles.told}>
      {opinions.map((opinion) => (
        <li key={opinion.id}>
          <p className={styles.words}>{opinion.words}</p>
          <p className={styles.quiet}>
            {w.topics[opinion.topic]} {deed(opinion)}
          </p>
        </li>
      ))}
    </ul>
  )
}
