import styles from './depth.module.css'

/** Five stones, as many filled as steps are proved. */
export function Steps({ depth, label }: { depth: number; label: string }) {
  return (
    <span className={styles.steps}>
      <span className={styles.stones} aria-hidden="true">
        {[1, 2, 3, 4, 5].map((step) => (
          <span key={step} data-proved={step <= depth || undefined} />
        ))}
      </span>
      {label}
    </span>
  )
}
