import { Input } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import { useMay, useStaffId } from '#modules/identity/web/may.ts'
import { nameOfDepartment, searchDepartments } from '#modules/organization/web/pick.ts'
import { cases, type CaseView } from './api.ts'
import styles from './case-page.module.css'
import { endOfDay } from './days.ts'

const texts = defineTexts({
  zh: {
    next: '裁定由哪个部门办理',
    decide: '裁定归口',
    department: '办理部门',
    reason: '裁定理由',
    reasonHint: '部门和个案负责人都会看到，裁定后部门不能再退回。',
    until: '办理期限',
    asked: (times: number) => `部门已退回 ${times} 次，等待裁定`,
    decided: (name: string, department: string) => `${name} 裁定由${department}办理`,
  },
  en: {
    next: 'Decide which department acts',
    decide: 'Decide',
    department: 'Department',
    reason: 'Why',
    reasonHint: 'The department and the owner read it; the department cannot send it back any more.',
    until: 'Until',
    asked: (times: number) => `Sent back ${times}×, waiting for a decision`,
    decided: (name: string, department: string) => `${name} decided that ${department} acts`,
  },
})

type Ruling = CaseView['rulings'][number]

/** The question that waits for a decision, if any. */
export const openRuling = ({ rulings }: CaseView): Ruling | undefined =>
  rulings.find(({ decidedAt }) => decidedAt === null)

/** "Not ours" for the second time: a named manager decides within a term. @serves S2-07, S3-44 */
export function RulingNext({ view, ruling }: { view: CaseView; ruling: Ruling }) {
  const t = useTexts(texts)
  const staffId = useStaffId()
  const may = useMay()('cases.assign') && (ruling.staffId === null || ruling.staffId === staffId)
  return (
    <NextStep
      title={t.next}
      by={ruling.staffName}
      {...(ruling.dueAt ? { until: ruling.dueAt } : {})}
      tone="act"
      action={may && <Decide view={view} ruling={ruling} />}
    />
  )
}

function Decide({ view, ruling }: { view: CaseView; ruling: Ruling }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.decide} type="primary" refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<{ departmentId: string; reason: string; until?: string }, unknown>
          name={`case-ruling-${ruling.id}`}
          initial={{}}
          version={ruling.version}
          send={({ until, ...body }, version) =>
            cases.call.decideRuling({
              params: { caseId: view.id },
              body: { ...body, version, ...(until && { dueAt: endOfDay(until) }) },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.decide}
        >
          <Field name="departmentId" label={t.department} required>
            <EntityPicker label={t.department} search={searchDepartments} labelOf={nameOfDepartment} />
          </Field>
          <Field name="reason" label={t.reason} hint={t.reasonHint} required>
            <Input.TextArea rows={3} maxLength={5000} />
          </Field>
          <Field name="until" label={t.until}>
            <DateField />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

/** What was asked and decided, beside the tasks. */
export function Rulings({ view }: { view: CaseView }) {
  const t = useTexts(texts)
  return view.rulings.map((ruling) => (
    <div key={ruling.id} className={styles.task}>
      <div className={styles.row}>
        <strong>
          {ruling.decidedAt
            ? t.decided(ruling.decidedByName ?? '', ruling.departmentName ?? '')
            : t.asked(ruling.returns)}
        </strong>
        <RelativeTime at={ruling.decidedAt ?? ruling.askedAt} />
      </div>
      {ruling.reason && <p className={styles.body}>{ruling.reason}</p>}
    </div>
  ))
}
