import styles from './skeleton.module.css'

/** The shape of what is coming, in lines. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div className={styles.skeleton} aria-hidden="true" data-waiting>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} style={{ width: `${[92, 78, 85, 60, 72][line % 5]}%` }} />
      ))}
    </div>
  )
}
