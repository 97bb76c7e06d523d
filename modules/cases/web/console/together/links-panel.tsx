import { Input } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { AppLink } from '#design/link.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { casesContract } from '../../../contract.ts'
import { cases, type CaseView } from '../api.ts'
import { type Brief, BriefLine } from './brief.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { texts } from './texts.ts'
import styles from './together.module.css'

export type Links = ReplyOf<(typeof casesContract)['routes']['caseLinks']>

/** What belongs to this case, and the ways to bring cases together or apart. @serves S2-01, S1-47 */
export function LinksPanel({ view, links }: { view: CaseView; links: Links | undefined }) {
  const t = useTexts(texts)
  const may = useMay()('cases.handle')
  if (!links) return null
  const mayChange = may && !view.closedAt
  const of = (label: string, list: readonly (Brief | null)[]) => {
    const items = list.filter((one) => one !== null)
    return items.length > 0 ? { label, items } : null
  }
  const parts = [
    of(t.mergedInto, [links.mergedInto]),
    of(t.repeatOf, [links.repeatOf]),
    of(t.repeats, links.repeats),
    of(t.splitFrom, [links.splitFrom]),
    of(t.splitOff, links.splitOff),
    of(t.similar, links.similar),
  ].filter((part) => part !== null)
  if (parts.length === 0 && links.merged.length === 0 && !mayChange && !view.groupId) return null
  return (
    <Section title={t.together}>
      {view.groupId && <AppLink to={`/case-groups/${view.groupId}`}>{t.toGroup}</AppLink>}
      {parts.map(({ label, items }) => (
        <div key={label}>
          <p className={styles.label}>{label}</p>
          <ul className={styles.list}>
            {items.map((brief) => (
              <BriefLine key={brief.id} brief={brief} />
            ))}
          </ul>
        </div>
      ))}
      {links.merged.length > 0 && (
        <>
          <p className={styles.label}>{t.merged}</p>
          <ul className={styles.list}>
            {links.merged.map((brief) => (
              <BriefLine key={brief.id} brief={brief}>
                <span className={styles.quiet}>
                  {brief.mergedByName} <RelativeTime at={brief.mergedAt} />
                </span>
                {mayChange && <UndoDialog caseId={brief.id} />}
              </BriefLine>
            ))}
          </ul>
        </>
      )}
      {mayChange && (
        <div className={styles.deeds}>
          <MergeDialog view={view} links={links} />
          <SplitDialog view={view} />
        </div>
      )}
    </Section>
  )
}

function UndoDialog({ caseId }: { caseId: string }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.undo} size="small" refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<{ reason: string }, unknown>
          name={`case-apart-${caseId}`}
          initial={{}}
          send={(body) => cases.call.undoMerge({ params: { caseId }, body })}
          onSent={done}
          onCancel={close}
          submitLabel={t.undo}
        >
          <p className={styles.quiet}>{t.undoWords}</p>
          <Field name="reason" label={t.reason} required>
            <Input.TextArea rows={2} maxLength={500} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
