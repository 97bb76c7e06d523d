import { Icon } from '#design/plain/icon.tsx'
import styles from './renewal.module.css'

/** Documents as links. */
export function Papers({ files }: { files: readonly { id: string; name: string }[] }) {
  return (
    <div className={styles.row}>
      {files.map(({ id, name }) => (
        <a key={id} href={`/api/files/${id}`}>
          <Icon name="file" size={15} /> {name}
        </a>
      ))}
    </div>
  )
}
