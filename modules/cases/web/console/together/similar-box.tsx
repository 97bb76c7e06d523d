import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTexts } from '#design/texts.ts'
import { useSettled } from '#design/use-settled.ts'
import { cases } from '../api.ts'
import { BriefLine } from './brief.tsx'
import { texts } from './texts.ts'
import styles from './together.module.css'

interface SimilarBoxProps {
  said: string | undefined
  personId: string | undefined
  homeId: string | undefined
  categoryId: string | undefined
  /** What is to become of the words: added to a case that is open, or opened anew as a repeat of one. */
  onChoose: (choice: { addTo?: string; repeatOf?: string }) => void
}

/** Points out while typing that the same matter is there already; it decides nothing. @serves S1-47, S3-42, S2-01 */
export function SimilarBox({ said = '', personId, homeId, categoryId, onChoose }: SimilarBoxProps) {
  const t = useTexts(texts)
  const words = useSettled(said.trim().slice(0, 500))
  const isAsked = words.length > 1 && Boolean(personId ?? homeId)
  const query = {
    words,
    ...(personId && { personId }),
    ...(homeId && { homeId }),
    ...(categoryId && { categoryId }),
  }
  const { data } = useQuery({ ...cases.query.sameMatterCases({ query }), enabled: isAsked })
  if (!isAsked || !data?.items.length) return null
  return (
    <section className={styles.box} aria-label={t.sameMatter}>
      <h2>{t.sameMatter}</h2>
      <p className={styles.quiet}>{t.sameMatterHint}</p>
      <ul className={styles.list}>
        {data.items.map((brief) => (
          <BriefLine key={brief.id} brief={brief}>
            {brief.isOpen && (
              <Button size="small" onClick={() => onChoose({ addTo: brief.id })}>
                {t.addHere}
              </Button>
            )}
            <Button size="small" onClick={() => onChoose({ repeatOf: brief.id })}>
              {t.anew}
            </Button>
          </BriefLine>
        ))}
      </ul>
    </section>
  )
}
