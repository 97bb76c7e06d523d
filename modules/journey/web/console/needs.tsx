import { ToneMark } from '#design/plain/tone-mark.tsx'
import '#design/plain/tones.css'
import { useTexts } from '#design/texts.ts'
import type { EvidenceKind, EvidenceNeed } from './api.ts'
import styles from './complete.module.css'
import { completeTexts } from './complete-texts.ts'
import { checklist } from './given-evidence.ts'
import { words } from './words.ts'

/** What has to be kept as proof, ticked off while it comes in. */
export function Needs({ needs, kinds }: { needs: readonly EvidenceNeed[]; kinds: readonly EvidenceKind[] }) {
  const t = useTexts(completeTexts)
  const w = useTexts(words)
  return (
    <ul className={styles.needs} aria-label={t.needs}>
      {checklist(needs, kinds).map(({ need, isMet }) => (
        <li key={need.anyOf.join()} data-tone={isMet ? 'done' : 'act'}>
          <ToneMark tone={isMet ? 'done' : 'idle'} size={12} />
          {t.least(need.anyOf.map((kind) => w.evidence[kind]).join(w.orMark), need.least)}
        </li>
      ))}
    </ul>
  )
}
