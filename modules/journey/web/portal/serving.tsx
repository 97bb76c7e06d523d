import { Face } from '#design/portal/face.tsx'
import { useTexts } from '#design/texts.ts'
import type { OwnHome } from './api.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'

interface ServingProps {
  people: readonly { staff: OwnHome['steward']; title: string }[]
}

/** Who is there for me, with a face and a number to call. */
export function Serving({ people }: ServingProps) {
  const t = useTexts(texts)
  return people.map(
    ({ staff, title }) =>
      staff && (
        <Face key={title} name={staff.name} title={title} photoFileId={staff.photoFileId}>
          {staff.phone && (
            <a
              className={styles.call}
              href={`tel:${staff.phone}`}
              aria-label={`${t.call(staff.name)} ${staff.phone}`}
            >
              {staff.phone}
            </a>
          )}
        </Face>
      ),
  )
}
