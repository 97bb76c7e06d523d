import { Input, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfStaff, searchStaff } from '#modules/organization/web/pick.ts'
import { cases } from '../api.ts'
import type { Group } from './api.ts'
import styles from './groups.module.css'
import { texts } from './texts.ts'

/** One text of progress for all of them. */
export function TellProgress({ group }: { group: Group }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.progress} type="primary" refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<{ body: string }, unknown>
          name={`case-group-progress-${group.id}`}
          initial={{}}
          send={(body) => cases.call.tellProgress({ params: { groupId: group.id }, body })}
          onSent={done}
          onCancel={close}
          submitLabel={t.send}
        >
          <Words label={t.progressBody} hint={t.progressHint} />
        </FieldForm>
      )}
    </FormDialog>
  )
}

/** Tells every customer the result and ends the group complaint. */
export function CloseGroup({ group }: { group: Group }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.close} refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<{ body: string }, unknown>
          name={`case-group-closure-${group.id}`}
          initial={{}}
          version={group.version}
          send={({ body }, version) =>
            cases.call.closeGroup({ params: { groupId: group.id }, body: { body, version } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.send}
        >
          <Words label={t.result} hint={t.closeHint} />
        </FieldForm>
      )}
    </FormDialog>
  )
}

/** Takes one more case into the group complaint. */
export function AddMember({ group }: { group: Group }) {
  const t = useTexts(texts)
  const { projectId } = group
  const search = async (q: string) => {
    const { items } = await cases.call.listCases({
      query: { projectId, open: true, limit: 20, ...(q && { q }) },
    })
    return items
      .filter(({ groupId }) => groupId !== group.id)
      .map(({ id, title, number, reporterName }) => ({
        id,
        label: title,
        hint: [number, reporterName].filter(Boolean).join(' · '),
      }))
  }
  const nameOf = async (caseId: string) => (await cases.call.getCase({ params: { caseId } })).title
  return (
    <FormDialog label={t.addMember} size="small" refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<{ caseId: string }, unknown>
          name={`case-group-member-${group.id}`}
          initial={{}}
          send={({ caseId }) => cases.call.addMember({ params: { groupId: group.id, caseId } })}
          onSent={done}
          onCancel={close}
          submitLabel={t.addMember}
        >
          <Field name="caseId" label={t.caseOf} hint={t.pickCase} required>
            <EntityPicker label={t.caseOf} search={search} labelOf={nameOf} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

/** Changes who leads it, its words, and how often all hear of it. */
export function ChangeGroup({ group }: { group: Group }) {
  const t = useTexts(texts)
  const { title, cause, ownerStaffId, progressDays } = group
  return (
    <FormDialog label={t.change} size="small" refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<Pick<Group, 'title' | 'cause' | 'ownerStaffId' | 'progressDays'>, unknown>
          name={`case-group-${group.id}`}
          initial={{ title, cause, ownerStaffId, progressDays }}
          version={group.version}
          send={(values, version) =>
            cases.call.changeGroup({ params: { groupId: group.id }, body: { ...values, version } })
          }
          onSent={done}
          onCancel={close}
        >
          <Field name="title" label={t.name} required>
            <Input maxLength={200} />
          </Field>
          <Field name="cause" label={t.cause} required>
            <Input.TextArea rows={3} maxLength={2000} />
          </Field>
          <Field name="ownerStaffId" label={t.owner} required>
            <EntityPicker label={t.owner} search={searchStaff} labelOf={nameOfStaff} />
          </Field>
          <Field name="progressDays" label={t.progressDays} required>
            <InputNumber min={1} max={60} precision={0} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

function Words({ label, hint }: { label: string; hint: string }): ReactNode {
  return (
    <>
      <p className={styles.quiet}>{hint}</p>
      <Field name="body" label={label} required>
        <Input.TextArea rows={5} maxLength={5000} />
      </Field>
    </>
  )
}
