import { useGo } from '#design/link.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { useTexts } from '#design/texts.ts'
import { improvement, nameOfImprovement, type OpinionLine, searchImprovements } from './api.ts'
import { ImprovementForm } from './improvement-form.tsx'
import styles from './improvement.module.css'
import { texts } from './opinion-texts.ts'

interface GroupOpinionsProps {
  opinions: readonly Pick<OpinionLine, 'id' | 'projectId' | 'topicId'>[]
  onDone?: () => void
}

/** Puts opinions together: into a new improvement, or into one that stands. */
export function GroupOpinions({ opinions, onDone }: GroupOpinionsProps) {
  const t = useTexts(texts)
  const go = useGo()
  const [first] = opinions
  if (!first) return null
  const { projectId } = first
  const opinionIds = opinions.map(({ id }) => id)
  if (opinions.some((one) => one.projectId !== projectId))
    return <span className={styles.quiet}>{t.same}</span>
  return (
    <>
      <FormDialog label={t.group} width={640} refreshes={['improvement']}>
        {({ done, close }) => (
          <ImprovementForm
            about={{ projectId, opinionIds, topicId: first.topicId }}
            onSent={({ id }) => {
              done()
              onDone?.()
              go(`/improvement/improvements/${id}`)
            }}
            onCancel={close}
          />
        )}
      </FormDialog>
      <FormDialog label={t.join} refreshes={['improvement']}>
        {({ done, close }) => (
          <FieldForm<{ improvementId: string }, unknown>
            name={`opinions-join-${first.id}`}
            initial={{}}
            send={({ improvementId }) =>
              improvement.call.addOpinions({ params: { improvementId }, body: { opinionIds } })
            }
            onSent={() => {
              done()
              onDone?.()
            }}
            onCancel={close}
            submitLabel={t.join}
          >
            <Field name="improvementId" label={t.improvement} required>
              <EntityPicker
                label={t.improvement}
                search={searchImprovements(projectId)}
                labelOf={nameOfImprovement}
              />
            </Field>
          </FieldForm>
        )}
      </FormDialog>
    </>
  )
}
