import { Input } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { RemainingTime } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { nameOfStaff } from '#modules/organization/web/pick.ts'
import { cases, type CaseView } from '../api.ts'
import styles from '../case-page.module.css'
import { endOfDay } from '../days.ts'
import { confidentialTexts } from './texts.ts'

type Entrustment = CaseView['entrustments'][number]

/** Who may know of a letter to the chairman: whom it is entrusted to, and how it becomes an ordinary case. @serves S3-40, S2-01 */
export function ConfidencePanel({ view }: { view: CaseView }) {
  const t = useTexts(confidentialTexts)
  const isOffice = useMay()('cases.readConfidential')
  if (!view.confidence) return null
  const mayAct = isOffice && !view.closedAt
  return (
    <Section
      title={t.title}
      aside={
        mayAct && (
          <span className={styles.row}>
            {view.confidence === 'mayPassOn' && <Entrust view={view} />}
            <Lift view={view} />
          </span>
        )
      }
    >
      <p className={styles.row}>
        <StatusTag tone="info">{t.confidences[view.confidence]}</StatusTag>
        <span>{t.hint}</span>
      </p>
      {mayAct && view.confidence === 'chairmanOnly' && <p className={styles.internal}>{t.onlyHint}</p>}
      {view.entrustments.map((one) => (
        <div key={`${one.staffId} ${one.entrustedAt}`} className={styles.task}>
          <div className={styles.row}>
            <strong>{t.entrusted(one.staffName, one.entrustedByName)}</strong>
            {one.endedAt ? <StatusTag tone="off">{t.ended}</StatusTag> : <RemainingTime until={one.dueAt} />}
            {mayAct && !one.endedAt && <TakeBack caseId={view.id} entrustment={one} />}
          </div>
          <p className={styles.body}>{one.reason}</p>
        </div>
      ))}
    </Section>
  )
}

/** Those who could act on the letter, with what they are. */
const searchEntrustable = (caseId: string) => async (q: string) =>
  (await cases.call.listEntrustable({ params: { caseId }, query: { q } })).items.map(
    ({ id, name, title }) => ({
      id,
      label: name,
      ...(title && { hint: title }),
    }),
  )

function Entrust({ view }: { view: CaseView }) {
  const t = useTexts(confidentialTexts)
  return (
    <FormDialog label={t.entrust} refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<{ staffId: string; reason: string; until: string }, unknown>
          name={`case-entrust-${view.id}`}
          initial={{}}
          version={view.version}
          send={({ until, ...body }, version) =>
            cases.call.entrustCase({
              params: { caseId: view.id },
              body: { ...body, version, dueAt: endOfDay(until) },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.entrust}
        >
          <Field name="staffId" label={t.person} hint={t.personHint} required>
            <EntityPicker label={t.person} search={searchEntrustable(view.id)} labelOf={nameOfStaff} />
          </Field>
          <Field name="reason" label={t.reason} required>
            <Input.TextArea rows={3} maxLength={5000} />
          </Field>
          <Field name="until" label={t.until} required>
            <DateField />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

function TakeBack({ caseId, entrustment: { staffId } }: { caseId: string; entrustment: Entrustment }) {
  const t = useTexts(confidentialTexts)
  const back = useChange(() => cases.call.takeBackCase({ params: { caseId, staffId } }), {
    refreshes: ['cases'],
  })
  return (
    <ConfirmAction
      label={t.takeBack}
      consequence={t.takeBackConsequence}
      busy={back.busy}
      onConfirm={() => back.run(undefined)}
    />
  )
}

function Lift({ view }: { view: CaseView }) {
  const t = useTexts(confidentialTexts)
  return (
    <FormDialog label={t.lift} refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<{ consent: string }, unknown>
          name={`case-lift-${view.id}`}
          initial={{}}
          version={view.version}
          send={(body, version) =>
            cases.call.liftConfidence({ params: { caseId: view.id }, body: { ...body, version } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.lift}
        >
          <p>{t.liftHint}</p>
          <Field name="consent" label={t.consent} required>
            <Input.TextArea rows={3} maxLength={5000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
