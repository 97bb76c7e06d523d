import { useQuery } from '@tanstack/react-query'
import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { AppLink, useGo, useRouteParams } from '#design/link.tsx'
import { Countdown } from '#design/plain/countdown.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Tabs } from '#design/plain/tabs.tsx'
import { History } from '#design/record/history/history.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { StagePath } from '../parts/stage-path.tsx'
import { words } from '../parts/words.ts'
import { type Programme, renewal } from './api.ts'
import { FundingPart } from './funding-part.tsx'
import { PollPart } from './poll-part.tsx'
import styles from './renewal.module.css'
import { StoryPart } from './story-part.tsx'
import { SurveyPart } from './survey-part.tsx'
import { texts } from './texts.ts'
import { toneOfProgramme } from './tones.ts'
import { WorksPart } from './works-part.tsx'

/** One renewal from the list to its story: where it stands, what comes next, and everything that was done. @serves S0-58, 8.1, 8.2, 8.3, 8.4, 8.5 */
export default function ProgrammePage() {
  const { programmeId } = useRouteParams('programmeId')
  const { data, error } = useQuery(renewal.query.getProgramme({ params: { programmeId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded programme={data} /> : <Skeleton lines={12} />
}

function Loaded({ programme }: { programme: Programme }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const may = useMay()
  const { id, projectId, projectName, stage, anniversaryOn, startBy, startedOn, dueOn } = programme
  return (
    <RecordPage
      back={{ to: '/renewal', label: t.title }}
      title={projectName}
      status={<StatusTag tone={toneOfProgramme(programme)}>{w.stages[stage]}</StatusTag>}
      hint={`${t.title} · ${t.cycle(programme.cycle)}`}
      facts={[
        { label: t.project, value: <AppLink to={`/projects/${projectId}`}>{projectName}</AppLink> },
        { label: t.delivered, value: <DateText date={programme.deliveredOn} /> },
        { label: t.anniversary, value: <DateText date={anniversaryOn} /> },
        { label: t.listed, value: <DateText date={programme.listedOn} /> },
        { label: t.startBy, value: <DateText date={startBy} /> },
        { label: t.rhythm, value: t.years(programme.everyYears) },
      ]}
      actions={may('renewal.lead') && <Rhythm programme={programme} />}
      next={<Next programme={programme} />}
      related={
        !startedOn && (
          <Section title={t.daysToStart}>
            <Countdown from={programme.listedOn} until={startBy} label={t.startBy} />
          </Section>
        )
      }
    >
      <div className={styles.path}>
        <StagePath of={programme} dueOn={dueOn} />
      </div>
      <Parts programme={programme} />
      <History
        name="renewal.programmeHistory"
        of={id}
        ask={(query) => renewal.call.programmeHistory({ params: { programmeId: id }, query })}
      />
    </RecordPage>
  )
}

const partOf: Record<Programme['stage'], string> = {
  listed: 'survey',
  survey: 'survey',
  poll: 'poll',
  funding: 'funding',
  works: 'works',
  acceptance: 'works',
  story: 'story',
  finished: 'story',
}

function Parts({ programme }: { programme: Programme }) {
  const t = useTexts(texts)
  const [chosen, setChosen] = useState<string>()
  return (
    <div className={styles.stack}>
      <Tabs
        label={t.stage}
        active={chosen ?? partOf[programme.stage]}
        onChange={setChosen}
        items={[
          { key: 'survey', label: t.surveyTab, children: <SurveyPart programme={programme} /> },
          { key: 'poll', label: t.pollTab, children: <PollPart programme={programme} /> },
          { key: 'funding', label: t.fundingTab, children: <FundingPart programme={programme} /> },
          { key: 'works', label: t.worksTab, children: <WorksPart programme={programme} /> },
          { key: 'story', label: t.storyTab, children: <StoryPart programme={programme} /> },
        ]}
      />
    </div>
  )
}

function Next({ programme }: { programme: Programme }) {
  const t = useTexts(texts)
  const go = useGo()
  const may = useMay()
  const { id: programmeId, next, responsible, dueOn, isOverdue, version, storyId } = programme
  const begin = useChange(() => renewal.call.beginSurvey({ params: { programmeId }, body: { version } }), {
    refreshes: ['renewal'],
    onDone: () => go(`/renewal/${programmeId}/survey`),
  })
  if (!next)
    return (
      <NextStep
        title={t.finished}
        tone="done"
        action={storyId && <a href={`/stories/${storyId}`}>{t.seeStory}</a>}
      />
    )
  return (
    <NextStep
      title={t.nexts[next]}
      {...(responsible ? { by: responsible.name } : {})}
      {...(dueOn ? { until: dueOn } : {})}
      tone={isOverdue ? 'late' : 'act'}
      action={
        next === 'beginSurvey' && may('renewal.survey') ? (
          <ConfirmAction
            label={t.begin}
            consequence={t.beginWords}
            busy={begin.busy}
            onConfirm={() => begin.run(undefined)}
          />
        ) : next === 'finishSurvey' ? (
          <Button type="primary" onClick={() => go(`/renewal/${programmeId}/survey`)}>
            {t.openSheet}
          </Button>
        ) : undefined
      }
    />
  )
}

function Rhythm({ programme: { id: programmeId, version, everyYears } }: { programme: Programme }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.setRhythm} refreshes={['renewal']}>
      {({ done, close }) => (
        <FieldForm<{ everyYears: number }, Programme>
          name={`renewal-rhythm-${programmeId}`}
          initial={{ everyYears }}
          version={version}
          send={(values, based) =>
            renewal.call.setRhythm({ params: { programmeId }, body: { ...values, version: based } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.save}
        >
          <Field name="everyYears" label={t.everyYears} hint={t.everyYearsHint} required>
            <InputNumber min={1} max={20} precision={0} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
