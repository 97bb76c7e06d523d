import { Input, Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import { afterTexts } from './after-texts.ts'
import { type AfterSigning, sales } from './api.ts'

interface WithAfter {
  after: AfterSigning
}
const refreshes = ['sales', 'journey']

/** The number under which the authority filed the contract. */
export function File({ after: { contractId, filing } }: WithAfter) {
  const t = useTexts(afterTexts)
  return (
    <FormDialog label={t.file} refreshes={refreshes}>
      {({ done, close }) => (
        <FieldForm<{ number: string; filedOn: string }, AfterSigning>
          name={`filing-${contractId}`}
          initial={filing ?? { filedOn: isoDay(new Date()) }}
          send={(body) => sales.call.fileContract({ params: { contractId }, body })}
          onSent={done}
          onCancel={close}
          submitLabel={t.save}
        >
          <Field name="number" label={t.number} required>
            <Input maxLength={200} />
          </Field>
          <Field name="filedOn" label={t.filedOn} required>
            <DateField max={isoDay(new Date())} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

type Loan = NonNullable<AfterSigning['mortgage']>
type LoanValues = Pick<Loan, 'kind' | 'bank' | 'appliedOn'> & {
  approvedOn?: string
  paidOn?: string
  missing?: string
  words?: string
}

/** What the bank said: how far the loan came, and which papers it still wants. */
export function NewsOfLoan({ after: { contractId, mortgage } }: WithAfter) {
  const t = useTexts(afterTexts)
  const today = isoDay(new Date())
  return (
    <FormDialog label={t.setMortgage} refreshes={refreshes}>
      {({ done, close }) => (
        <FieldForm<LoanValues, AfterSigning>
          name={`mortgage-${contractId}`}
          initial={valuesOf(mortgage) ?? { kind: 'commercial', appliedOn: today }}
          version={mortgage?.version}
          send={({ approvedOn, paidOn, missing = '', words = '', ...loan }, version) =>
            sales.call.setMortgage({
              params: { contractId },
              body: {
                ...loan,
                missing,
                words,
                approvedOn: approvedOn ?? null,
                paidOn: paidOn ?? null,
                version: mortgage ? version : null,
              },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.save}
        >
          <Field name="kind" label={t.kind} required>
            <Select options={Object.entries(t.kinds).map(([value, label]) => ({ value, label }))} />
          </Field>
          <Field name="bank" label={t.bank} required>
            <Input maxLength={200} />
          </Field>
          <Field name="appliedOn" label={t.appliedOn} required>
            <DateField max={today} />
          </Field>
          <Field name="approvedOn" label={t.approvedOn}>
            <DateField max={today} />
          </Field>
          <Field name="paidOn" label={t.paidOn}>
            <DateField max={today} />
          </Field>
          <Field name="missing" label={t.missing} hint={t.missingHint}>
            <Input.TextArea rows={2} maxLength={1000} />
          </Field>
          <Field name="words" label={t.words}>
            <Input.TextArea rows={2} maxLength={1000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

const valuesOf = (loan: Loan | null): Partial<LoanValues> | null =>
  loan && {
    kind: loan.kind,
    bank: loan.bank,
    appliedOn: loan.appliedOn,
    missing: loan.missing,
    words: loan.words,
    ...(loan.approvedOn ? { approvedOn: loan.approvedOn } : {}),
    ...(loan.paidOn ? { paidOn: loan.paidOn } : {}),
  }

/** The three questions, as they were answered in a call. */
export function AskHow({ after: { contractId } }: WithAfter) {
  const t = useTexts(afterTexts)
  const options = t.marks.split('|').map((label, at) => ({ value: at + 1, label }))
  return (
    <FormDialog label={t.ask} refreshes={refreshes}>
      {({ done, close }) => (
        <FieldForm<{ clear: number; smooth: number; words?: string }, AfterSigning>
          name={`signing-answers-${contractId}`}
          initial={{}}
          send={(body) => sales.call.recordSigningAnswer({ params: { contractId }, body })}
          onSent={done}
          onCancel={close}
          submitLabel={t.save}
        >
          <Field name="clear" label={t.clear} required>
            <Select options={options} />
          </Field>
          <Field name="smooth" label={t.smooth} required>
            <Select options={options} />
          </Field>
          <Field name="words" label={t.rest}>
            <Input.TextArea rows={3} maxLength={1000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
