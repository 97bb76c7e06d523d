import { Button } from 'antd'
import { AppLink } from '#design/link.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { words } from '../parts/words.ts'
import { improvement, type Improvement } from './api.ts'
import styles from './improvement.module.css'
import { texts } from './improvement-texts.ts'
import { toneOfOpinion } from './tones.ts'

/** The opinions of which an improvement was made, each in the words in which it was said. */
export function OpinionsOf({ of: { id: improvementId, opinions, state } }: { of: Improvement }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const mayLead = useMay()('improvement.lead')
  const remove = useChange(
    (opinionId: string) => improvement.call.removeOpinion({ params: { improvementId, opinionId } }),
    { refreshes: ['improvement'] },
  )
  return (
    <Section title={t.opinions}>
      <ul className={styles.entries}>
        {opinions.map((opinion) => (
          <li key={opinion.id}>
            <div className={styles.spread}>
              <AppLink to={`/improvement/opinions/${opinion.id}`}>{opinion.words}</AppLink>
              {state === 'proposed' && mayLead && opinions.length > 1 && (
                <Button
                  size="small"
                  type="text"
                  loading={remove.busy}
                  onClick={() => remove.run(opinion.id)}
                  aria-label={`${t.remove}: ${opinion.words.slice(0, 20)}`}
                >
                  {t.remove}
                </Button>
              )}
            </div>
            <span className={`${styles.row} ${styles.quiet}`}>
              <StatusTag bare tone={toneOfOpinion[opinion.state]}>
                {w.states[opinion.state]}
              </StatusTag>
              <span>
                {w.channels[opinion.channel]} · {opinion.home ?? opinion.name ?? w.anonymous} ·{' '}
                <DateText date={opinion.saidOn} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
