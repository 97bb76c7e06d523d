import { useQuery } from '@tanstack/react-query'
import { Collapse } from 'antd'
import { DateText } from '#design/plain/relative-time.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { customers, type Interview, type PersonFile } from './api.ts'
import styles from './depth.module.css'
import { InterviewDialog } from './interview-form.tsx'
import { interviewTexts } from './interview-texts.ts'

/** The interviews of a customer, each with what was noted before it was corrected. @serves S1-46 */
export function Interviews({ file }: { file: PersonFile }) {
  const t = useTexts(interviewTexts)
  const may = useMay()
  const query = { personId: file.person.id, limit: 50 }
  const { data } = useQuery(customers.query.listInterviews({ query }))
  if (!data?.items.length) return null
  return (
    <>
      <h2>{t.told}</h2>
      <ul className={styles.proofs}>
        {data.items.map((told) => (
          <li key={told.id}>
            <Told told={told} />
            <div className={styles.foot}>
              <DateText date={told.heldOn} />
              <span>{told.staffName}</span>
              {may('customers.edit') && <InterviewDialog file={file} corrects={told} />}
            </div>
            {told.corrects && <Earlier of={told} />}
          </li>
        ))}
      </ul>
    </>
  )
}

type Record = Omit<Interview, 'personName' | 'homeLabel'>

function Told({ told: { step, loyalty, mood, notes, quotes } }: { told: Record }) {
  const t = useTexts(interviewTexts)
  const about = [t.steps[step - 1], t.loyalties[loyalty], t.moods[mood - 1]]
  return (
    <>
      <strong>{about.join(' · ')}</strong>
      <p>{[...quotes.map((quote) => `“${quote}”`), notes].join(' ')}</p>
    </>
  )
}

function Earlier({ of: { id, correction, staffName } }: { of: Record }) {
  const t = useTexts(interviewTexts)
  const join = useJoining()
  const { data } = useQuery(customers.query.interviewRecords({ params: { interviewId: id } }))
  const earlier = data?.items.slice(1) ?? []
  return (
    <Collapse
      ghost
      size="small"
      items={[
        {
          key: 'earlier',
          label: join.pair(t.corrected(staffName), correction ?? ''),
          children: earlier.map((told) => (
            <div key={told.id}>
              {t.earlier} <DateText date={told.heldOn} />
              <Told told={told} />
            </div>
          )),
        },
      ]}
    />
  )
}
