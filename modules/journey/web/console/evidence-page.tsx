import { StatusTag } from '#design/plain/status-tag.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { actionTexts } from './action-texts.ts'
import type { ActionDetail, Evidence } from './api.ts'
import styles from './evidence.module.css'
import { Piece } from './evidence-list.tsx'
import { words } from './words.ts'

/** A piece of evidence at its own address, with what it replaced and what replaced it, by whom and why. @serves 2.0, S0-16 */
export function EvidencePage({ detail, asked }: { detail: ActionDetail; asked: Evidence }) {
  const t = useTexts(actionTexts)
  const w = useTexts(words)
  const say = useSay()
  const { action, evidence } = detail
  const versions = versionsOf(evidence, asked.id)
  const title = say(action.title)
  return (
    <RecordPage
      back={{ to: `/journey-actions/${action.id}`, label: title }}
      title={`${w.evidence[asked.kind]} · ${t.version(versions.indexOf(asked) + 1)}`}
      hint={`${title}${action.home ? ` · ${action.home}` : ''}`}
      status={
        asked.replacedById !== null && (
          <StatusTag bare tone="off">
            {t.replaced}
          </StatusTag>
        )
      }
    >
      <Section title={t.versions}>
        <ul className={styles.list}>
          {versions.map((piece) => (
            <Piece
              key={piece.id}
              piece={piece}
              to={piece === asked ? undefined : `/journey-actions/${action.id}?evidence=${piece.id}`}
              replacedBy={versions.find(({ id }) => id === piece.replacedById)}
            />
          ))}
        </ul>
        <p className={styles.quiet}>{t.versionsHint}</p>
      </Section>
    </RecordPage>
  )
}

/** All that stood in the place of one another, the first one first. */
function versionsOf(all: readonly Evidence[], id: string): Evidence[] {
  const find = (wanted: string | null) => all.find((piece) => piece.id === wanted)
  const versions: Evidence[] = []
  for (let piece = find(id); piece; piece = find(piece.replacesId)) versions.unshift(piece)
  for (let piece = find(versions.at(-1)?.replacedById ?? null); piece; piece = find(piece.replacedById))
    versions.push(piece)
  return versions
}
