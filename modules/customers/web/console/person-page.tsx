import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Tabs } from '#design/plain/tabs.tsx'
import { HistoryLines } from '#design/record/history/history.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type DisclosedFacts, customers, type PersonFile } from './api.ts'
import { Cases } from './cases.tsx'
import { Communications } from './communications.tsx'
import { ConsentsTab } from './consents.tsx'
import { Depths } from './depth.tsx'
import { Disclose } from './disclose.tsx'
import { DuplicateHint } from './duplicate-hint.tsx'
import { Homes } from './homes.tsx'
import { householdFactTexts } from './household-fact-texts.ts'
import { HouseholdFactsTab } from './household-facts.tsx'
import { LogCommunication } from './log-communication.tsx'
import { Merges } from './merges.tsx'
import { interviewTexts } from './interview-texts.ts'
import { Moods } from './moods.tsx'
import { PartyTypes } from './party-types.tsx'
import { PersonNext } from './person-next.tsx'
import { personTexts } from './person-texts.ts'
import { PreferencesTab } from './preferences.tsx'
import { TimelineTab } from './timeline.tsx'
import { useFacts } from './use-facts.tsx'
import { words } from './words.ts'

/** One customer, one file: who, which homes, what happened, what is missing. @serves S3-04, S3-06, S3-10, S3-11, S2-09, S2-16, S0-30 */
export default function PersonPage() {
  const { personId } = useRouteParams('personId')
  const { data, error } = useQuery(customers.query.getPerson({ params: { personId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded key={data.person.id} file={data} /> : <Skeleton lines={10} />
}

function Loaded({ file }: { file: PersonFile }) {
  const t = useTexts(personTexts)
  const w = useTexts(words)
  const h = useTexts(householdFactTexts)
  const interviews = useTexts(interviewTexts)
  const may = useMay()
  const [shown, setShown] = useState<DisclosedFacts>({})
  const [logging, setLogging] = useState(false)
  const { person, segment, merges } = file
  const hint = [
    person.sex && w.sexes[person.sex],
    person.age !== null && w.age(person.age),
    person.occupation,
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <RecordPage
      back={{ to: '/customers', label: t.back }}
      title={person.name}
      status={segment && <StatusTag tone="info">{w.segments[segment]}</StatusTag>}
      hint={hint}
      facts={useFacts(file, shown)}
      actions={
        <>
          {may('journey.record') && (
            <AppLink to={`/journey-events/new?personId=${person.id}`}>
              <Button>{t.recordEvent}</Button>
            </AppLink>
          )}
          {may('customers.unmask') && (
            <Disclose person={person} onShown={(facts) => setShown({ ...shown, ...facts })} />
          )}
          {may('customers.edit') && (
            <>
              <AppLink to={`/customers/${person.id}/edit`}>
                <Button>{t.edit}</Button>
              </AppLink>
              <Button type="primary" onClick={() => setLogging(true)}>
                {t.log}
              </Button>
            </>
          )}
        </>
      }
      next={<PersonNext file={file} />}
      related={
        <>
          {may('customers.merge') && <DuplicateHint personId={person.id} />}
          <Homes file={file} />
          <Depths personId={person.id} />
          <PartyTypes personId={person.id} />
          {may('journey.read') && (
            <Section title={t.way}>
              <AppLink to={`/customers/${person.id}/journey`}>{t.wayBefore}</AppLink>
            </Section>
          )}
          {may('cases.read') && <Cases personId={person.id} />}
        </>
      }
    >
      <Tabs
        label={person.name}
        items={[
          { key: 'timeline', label: t.timeline, children: <TimelineTab personId={person.id} /> },
          {
            key: 'communications',
            label: t.communications,
            children: <Communications personId={person.id} />,
          },
          ...(may('insights.sentiment')
            ? [{ key: 'moods', label: interviews.tab, children: <Moods file={file} /> }]
            : []),
          {
            key: 'preferences',
            label: t.preferences,
            children: <PreferencesTab personId={person.id} preferences={file.preferences} />,
          },
          {
            key: 'householdFacts',
            label: h.tab,
            children: <HouseholdFactsTab personId={person.id} facts={file.householdFacts} />,
          },
          { key: 'consents', label: t.consents, children: <ConsentsTab personId={person.id} /> },
          ...(merges.length > 0
            ? [{ key: 'merges', label: t.merges, children: <Merges merges={merges} /> }]
            : []),
          {
            key: 'history',
            label: t.history,
            children: (
              <HistoryLines
                name="customers.personHistory"
                of={person.id}
                ask={(query) => customers.call.personHistory({ params: { personId: person.id }, query })}
              />
            ),
          },
        ]}
      />
      <LogCommunication file={file} open={logging} onClose={() => setLogging(false)} />
    </RecordPage>
  )
}
