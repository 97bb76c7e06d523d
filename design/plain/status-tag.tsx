import type { ReactNode } from 'react'
import type { Tone } from './tone.ts'
import { ToneMark } from './tone-mark.tsx'
import './tones.css'
import styles from './status-tag.module.css'

interface StatusTagProps {
  tone: Tone
  children: ReactNode
  /** Without the wash behind it: for dense tables. */
  bare?: boolean
}

/** A state as shape, word and colour. */
export function StatusTag({ tone, children, bare = false }: StatusTagProps) {
  return (
    <span className={bare ? styles.bare : styles.tag} data-tone={tone}>
      <ToneMark tone={tone} size={10} />
      {children}
    </span>
  )
}
