import { InputNumber, Segmented } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { words } from '../parts/words.ts'
import { type Funding, renewal } from './api.ts'
import { fundingTexts } from './funding-texts.ts'
import { Papers } from './papers.tsx'
import styles from './renewal.module.css'

type Vote = Funding['votes'][number]
const areas = ['areaTotal', 'areaPresent', 'areaFor'] as const
const heads = ['headsTotal', 'headsPresent', 'headsFor'] as const
const votedPayers = ['maintenanceFund', 'commonIncome'] as const

const percent = (part: number, whole: number) =>
  `${(whole === 0 ? 0 : Math.floor((part / whole) * 1000) / 10).toFixed(1)}%`

/** The owners' legal votes with their counts and papers. @serves 8.4 */
export function Votes({ funding }: { funding: Funding }) {
  const t = useTexts(fundingTexts)
  const mayRecord = useMay()('renewal.lead') && funding.stage === 'funding'
  if (funding.votes.length === 0 && !mayRecord) return null
  return (
    <Section title={t.votes} aside={mayRecord && <RecordVote funding={funding} />}>
      <div className={styles.stack}>
        <p className={styles.quiet}>{t.votesHint}</p>
        {funding.votes.map((vote) => (
          <OneVote key={vote.id} vote={vote} />
        ))}
      </div>
    </Section>
  )
}

function OneVote({ vote }: { vote: Vote }) {
  const t = useTexts(fundingTexts)
  const w = useTexts(words)
  const { payer, votedOn, hasQuorum, isCarried, files } = vote
  const holds = hasQuorum && isCarried
  return (
    <div className={styles.card}>
      <div className={styles.row}>
        <b>{w.payers[payer]}</b>
        <DateText date={votedOn} />
        <StatusTag tone={holds ? 'done' : 'late'}>
          {holds ? t.carried : hasQuorum ? t.notCarried : t.noQuorum}
        </StatusTag>
      </div>
      <p>
        {t.present(percent(vote.areaPresent, vote.areaTotal), percent(vote.headsPresent, vote.headsTotal))}
      </p>
      <p>{t.inFavour(percent(vote.areaFor, vote.areaPresent), percent(vote.headsFor, vote.headsPresent))}</p>
      <Papers files={files} />
    </div>
  )
}

type Values = Record<(typeof areas)[number] | (typeof heads)[number], number> & {
  payer: Vote['payer']
  votedOn: string
  papers: UploadedFile[]
}

function RecordVote({ funding: { programmeId, projectId } }: { funding: Funding }) {
  const t = useTexts(fundingTexts)
  const w = useTexts(words)
  const inHundredths = (area: number) => Math.round(area * 100)
  return (
    <FormDialog label={t.recordVote} width={640} refreshes={['renewal']}>
      {({ done, close }) => (
        <FieldForm<Values, Funding>
          name={`vote-${programmeId}`}
          initial={{ payer: 'maintenanceFund' }}
          send={({ papers, areaTotal, areaPresent, areaFor, ...vote }) =>
            renewal.call.recordVote({
              params: { programmeId },
              body: {
                ...vote,
                areaTotal: inHundredths(areaTotal),
                areaPresent: inHundredths(areaPresent),
                areaFor: inHundredths(areaFor),
                fileIds: papers.map(({ id }) => id),
              },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.recordVote}
        >
          <Field name="payer" label={t.payer} required>
            <Segmented options={votedPayers.map((value) => ({ value, label: w.payers[value] }))} />
          </Field>
          <Field name="votedOn" label={t.votedOn} required>
            <DateField max={isoDay(new Date())} />
          </Field>
          <div className={styles.fields}>
            {areas.map((name) => (
              <Field key={name} name={name} label={t[name]} required>
                <InputNumber min={0} precision={2} style={{ width: '100%' }} />
              </Field>
            ))}
            {heads.map((name) => (
              <Field key={name} name={name} label={t[name]} required>
                <InputNumber min={0} precision={0} style={{ width: '100%' }} />
              </Field>
            ))}
          </div>
          <Field name="papers" label={t.paper} required>
            <FileUpload projectId={projectId} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
