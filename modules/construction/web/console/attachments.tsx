import { Icon } from '#design/plain/icon.tsx'
import { PhotoGrid } from '#design/plain/photo-grid.tsx'
import type { Attached } from './api.ts'
import styles from './construction.module.css'

/** Photos as pictures, documents as links, each with what it shows. */
export function Attachments({ label, attached }: { label: string; attached: readonly Attached[] }) {
  const pictures = attached.filter(({ file }) => file.hasThumbnail)
  const documents = attached.filter(({ file }) => !file.hasThumbnail)
  return (
    <>
      {pictures.length > 0 && <PhotoGrid label={label} photos={pictures.map(asPhoto)} />}
      {documents.length > 0 && (
        <div className={styles.files}>
          {documents.map(({ file, caption }) => (
            <a key={file.id} href={`/api/files/${file.id}`}>
              <Icon name="file" size={15} /> {caption || file.name}
            </a>
          ))}
        </div>
      )}
    </>
  )
}

const asPhoto = ({ file, caption }: Attached) => ({
  id: file.id,
  small: `/api/files/${file.id}/thumbnail`,
  large: `/api/files/${file.id}/screen`,
  alt: caption || file.name,
  caption,
})
