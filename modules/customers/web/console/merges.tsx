import { ConfirmAction } from '#design/confirm-action.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { useChange } from '#design/use-change.ts'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { customers, type PersonFile } from './api.ts'
import styles from './person.module.css'
import { personTexts } from './person-texts.ts'

/** Files that were merged into this one; each merge can be taken back. @serves S3-05 */
export function Merges({ merges }: Pick<PersonFile, 'merges'>) {
  return (
    <ul className={styles.panel}>
      {merges.map((merge) => (
        <Merge key={merge.mergeId} merge={merge} />
      ))}
    </ul>
  )
}

function Merge({
  merge: { mergeId, absorbedName, reason, mergedAt, mergedBy },
}: {
  merge: PersonFile['merges'][number]
}) {
  const t = useTexts(personTexts)
  const may = useMay()
  const undo = useChange(() => customers.call.undoMerge({ params: { mergeId } }), {
    refreshes: ['customers'],
    said: t.undone,
  })
  return (
    <li className={styles.consent}>
      <div>
        {t.mergedFrom(absorbedName)}
        <div className={styles.quiet}>
          {reason} · {mergedBy} · <RelativeTime at={mergedAt} />
        </div>
      </div>
      {may('customers.merge') && (
        <ConfirmAction
          label={t.undo}
          consequence={t.undoHint}
          busy={undo.busy}
          onConfirm={() => undo.run(undefined)}
        />
      )}
    </li>
  )
}
