import { Money } from '#design/plain/money.tsx'
import { PhotoGrid } from '#design/plain/photo-grid.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import type { Tone } from '#design/plain/tone.ts'
import { useTexts } from '#design/texts.ts'
import styles from './parts.module.css'
import { words } from './words.ts'

interface Line {
  id: string
  name: string
  location: string | null
  condition: number | null
  urgency: 'now' | 'thisYear' | 'later' | null
  remark: string
  estimateFen: number | null
  photos: readonly { id: string; name: string }[]
}

export const toneOfCondition = (condition: number | null): Tone =>
  condition === null ? 'idle' : condition <= 2 ? 'late' : condition === 3 ? 'act' : 'done'

/** What the survey found, the worst first. */
export function Report({ lines }: { lines: readonly Line[] }) {
  const w = useTexts(words)
  const sorted = lines.toSorted((one, other) => (one.condition ?? 9) - (other.condition ?? 9))
  return (
    <div className={styles.stack}>
      {sorted.map(({ id, name, location, condition, urgency, remark, estimateFen, photos }) => (
        <div key={id} className={styles.entry}>
          <div className={styles.row}>
            <b>{[location, name].filter(Boolean).join(' ')}</b>
            {condition !== null && (
              <StatusTag tone={toneOfCondition(condition)}>
                {w.conditions[String(condition) as keyof typeof w.conditions]}
              </StatusTag>
            )}
            {urgency && <span className={styles.quiet}>{w.urgencies[urgency]}</span>}
            {estimateFen !== null && (
              <span className={styles.quiet}>
                {w.estimate} <Money fen={estimateFen} round />
              </span>
            )}
          </div>
          {remark && <p className={styles.words}>{remark}</p>}
          {photos.length > 0 && <Pictures label={`${name} ${w.photos}`} photos={photos} />}
        </div>
      ))}
    </div>
  )
}

/** Photos in a row; a tap opens them. */
export function Pictures({
  label,
  photos,
}: {
  label: string
  photos: readonly { id: string; name: string }[]
}) {
  return (
    <PhotoGrid
      label={label}
      photos={photos.map(({ id }, at) => ({
        id,
        small: `/api/files/${id}/thumbnail`,
        large: `/api/files/${id}/screen`,
        alt: `${label} ${at + 1}`,
      }))}
    />
  )
}
