import { keep, useKept } from '#design/kept.ts'
import { AppLink } from '#design/link.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { useTexts } from '#design/texts.ts'
import type { NodeLine } from './api.ts'
import styles from './organization.module.css'
import { texts } from './texts.ts'
import { type Branch, lineTo } from './tree.ts'
import { words } from './words.ts'

interface NodeTreeProps {
  branches: readonly Branch[]
  nodes: readonly NodeLine[]
  chosenId: string | undefined
}

/** What a person folded away, by node id. */
const folded = keep<string[]>('organization.folded', [])

/** The tree; each node leads to its departments and posts. */
export function NodeTree({ branches, nodes, chosenId }: NodeTreeProps) {
  const t = useTexts(texts)
  const away = useKept(folded)
  const shownAnyway = new Set(chosenId ? lineTo(nodes, chosenId).map(({ id }) => id) : [])
  const isFolded = (id: string) => away.includes(id) && !(shownAnyway.has(id) && id !== chosenId)
  const toggle = (id: string) =>
    folded.set(isFolded(id) ? away.filter((other) => other !== id) : [...away, id])
  return (
    <nav aria-label={t.tree}>
      <Level branches={branches} chosenId={chosenId} isFolded={isFolded} toggle={toggle} />
    </nav>
  )
}

interface LevelProps {
  branches: readonly Branch[]
  chosenId: string | undefined
  isFolded: (id: string) => boolean
  toggle: (id: string) => void
}

function Level({ branches, ...shared }: LevelProps) {
  return (
    <ul className={styles.level}>
      {branches.map((branch) => (
        <Twig key={branch.node.id} branch={branch} {...shared} />
      ))}
    </ul>
  )
}

function Twig({ branch, chosenId, isFolded, toggle }: Omit<LevelProps, 'branches'> & { branch: Branch }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const { node, below } = branch
  const hidden = isFolded(node.id)
  return (
    <li>
      <div
        className={styles.twig}
        data-chosen={node.id === chosenId || undefined}
        data-above={!node.inReach || undefined}
      >
        {below.length > 0 ? (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={!hidden}
            aria-label={`${hidden ? t.unfold : t.fold} ${node.name}`}
            onClick={() => toggle(node.id)}
          >
            <Icon name={hidden ? 'right' : 'down'} size={14} />
          </button>
        ) : (
          <span className={styles.fold} />
        )}
        <AppLink
          to={`/organization/${node.id}`}
          className={styles.node}
          aria-current={node.id === chosenId ? 'page' : undefined}
        >
          <span className={styles.name}>{node.name}</span>
          {!node.name.includes(w.nodeKinds[node.kind]) && <small>{w.nodeKinds[node.kind]}</small>}
          {node.staff !== null && <small className={styles.count}>{t.people(node.staff)}</small>}
        </AppLink>
      </div>
      {below.length > 0 && !hidden && (
        <Level branches={below} chosenId={chosenId} isFolded={isFolded} toggle={toggle} />
      )}
    </li>
  )
}
