import { Button } from 'antd'
import { useState } from 'react'
import { useTexts } from '#design/texts.ts'
import type { PermissionLine, Role } from '../api.ts'
import { countOf, type Pending } from './pending.ts'
import { Review } from './review.tsx'
import styles from './roles.module.css'
import { texts } from './texts.ts'

export interface SaveBarProps {
  roles: readonly Role[]
  permissions: readonly PermissionLine[]
  pending: Pending
  setPending: (change: (pending: Pending) => Pending) => void
}

/** Says that ticks wait, and leads to their review. */
export function SaveBar(props: SaveBarProps) {
  const t = useTexts(texts)
  const [reviewing, setReviewing] = useState(false)
  const count = countOf(props.pending)
  if (count === 0) return null
  return (
    <div className={styles.save} role="status">
      <span>{t.changed(count)}</span>
      <Button onClick={() => props.setPending(() => new Map())}>{t.discard}</Button>
      <Button type="primary" onClick={() => setReviewing(true)}>
        {t.review}
      </Button>
      {reviewing && <Review {...props} onClose={() => setReviewing(false)} />}
    </div>
  )
}
