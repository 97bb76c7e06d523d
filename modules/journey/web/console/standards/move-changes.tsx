import { AppLink } from '#design/link.tsx'
import { StatCard, StatRow } from '#design/plain/stat-card.tsx'
import { Section } from '#design/record/section.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import type { Move } from '../api.ts'
import { moveTexts } from './move-texts.ts'
import styles from './standards.module.css'

type Kind = 'added' | 'removed' | 'moved'
const kinds: readonly Kind[] = ['added', 'removed', 'moved']

/** What a move changes, in all and by action, with homes by way of example. */
export function MoveChanges({ move: { changes, state } }: { move: Move }) {
  const t = useTexts(moveTexts)
  const say = useSay()
  const isDone = state === 'running' || state === 'done'
  const sumOf = (kind: Kind) => changes.reduce((sum, change) => sum + change[kind], 0)
  return (
    <Section title={isDone ? t.changed : t.changes}>
      <StatRow>
        {kinds.map((kind) => (
          <StatCard key={kind} label={t[kind]} value={sumOf(kind)} />
        ))}
      </StatRow>
      {changes.length === 0 && <p className={styles.quiet}>{t.noChanges}</p>}
      <ul className={styles.moveChanges}>
        {changes.map(({ key, title, homes, ...counts }) => (
          <li key={key}>
            <span>
              <span className={styles.key}>{key}</span>
              {say(title)}
            </span>
            <span>
              {kinds
                .filter((kind) => counts[kind] > 0)
                .map((kind) => `${t[kind]} ${counts[kind]}`)
                .join(' · ')}
            </span>
            <span className={styles.quiet}>
              {homes.length > 0 && `${t.examples} `}
              {homes.map(({ id, label }) => (
                <AppLink key={id} to={`/homes/${id}/journey`} className={styles.home}>
                  {label}
                </AppLink>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
