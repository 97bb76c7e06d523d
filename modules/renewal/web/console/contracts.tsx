import { Input, InputNumber } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { Money } from '#design/plain/money.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { type Funding, renewal } from './api.ts'
import { fundingTexts } from './funding-texts.ts'
import { fenOf } from './money.ts'
import { Papers } from './papers.tsx'
import styles from './renewal.module.css'

interface Values {
  supplier: string
  number: string
  amount: number
  signedOn: string
  papers: UploadedFile[]
}

/** Who does the works, for how much, with the paper. @serves 8.1 */
export function Contracts({ funding }: { funding: Funding }) {
  const t = useTexts(fundingTexts)
  const may = useMay()
  const { contracts, stage } = funding
  return (
    <Section
      title={t.contracts}
      aside={stage === 'works' && may('renewal.lead') && <Enter funding={funding} />}
    >
      <div className={styles.stack}>
        {contracts.length === 0 && <p className={styles.quiet}>{t.noContracts}</p>}
        {contracts.map(({ id, supplier, number, amountFen, signedOn, files }) => (
          <div key={id} className={styles.card}>
            <div className={styles.row}>
              <b>{supplier}</b>
              <span className={styles.quiet}>{number}</span>
              <Money fen={amountFen} round />
              <DateText date={signedOn} />
            </div>
            <Papers files={files} />
          </div>
        ))}
      </div>
    </Section>
  )
}

function Enter({ funding: { programmeId, projectId, decidedOn } }: { funding: Funding }) {
  const t = useTexts(fundingTexts)
  return (
    <FormDialog label={t.enterContract} refreshes={['renewal']}>
      {({ done, close }) => (
        <FieldForm<Values, Funding>
          name={`contract-${programmeId}`}
          initial={{}}
          send={({ amount, papers, ...contract }) =>
            renewal.call.enterContract({
              params: { programmeId },
              body: { ...contract, amountFen: fenOf(amount)!, fileIds: papers.map(({ id }) => id) },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.enterContract}
        >
          <Field name="supplier" label={t.supplier} required>
            <Input maxLength={200} />
          </Field>
          <Field name="number" label={t.number} required>
            <Input maxLength={200} />
          </Field>
          <Field name="amount" label={t.amount} required>
            <InputNumber min={0.01} precision={2} style={{ width: '100%' }} />
          </Field>
          <Field name="signedOn" label={t.signedOn} required>
            <DateField min={decidedOn!} max={isoDay(new Date())} />
          </Field>
          <Field name="papers" label={t.contractPaper} required>
            <FileUpload projectId={projectId} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
