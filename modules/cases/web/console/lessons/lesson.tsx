import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, InputNumber, Segmented } from 'antd'
import { useState } from 'react'
import { FieldForm } from '#design/form/field-form.tsx'
import { Field } from '#design/form/field.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { Money } from '#design/plain/money.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { nameOfDepartment, searchDepartments } from '#modules/organization/web/pick.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { casesContract } from '../../../contract.ts'
import { cases, type CaseView } from '../api.ts'
import { lessonTexts } from './texts.ts'
import styles from './lessons.module.css'

type LessonOf = NonNullable<ReplyOf<(typeof casesContract)['routes']['getLesson']>['lesson']>

interface Values {
  kind: LessonOf['kind']
  happened: string
  cause: string
  change: string
  yuan?: number | null
  departmentId: string
}

/** What a closed case teaches. @serves S1-52, S1-47 */
export function Lesson({ view }: { view: CaseView }) {
  const t = useTexts(lessonTexts)
  const may = useMay()
  const [open, setOpen] = useState(false)
  const { data } = useQuery({
    ...cases.query.getLesson({ params: { caseId: view.id } }),
    enabled: view.closedAt !== null,
  })
  if (!view.closedAt || !data || (!data.lesson && !may('cases.learn'))) return null
  const { lesson, owed } = data
  return (
    <Section
      title={t.title}
      aside={
        !open &&
        may('cases.learn') && (
          <Button type={owed ? 'primary' : 'default'} size="small" onClick={() => setOpen(true)}>
            {lesson ? t.change2 : t.write}
          </Button>
        )
      }
    >
      {owed && !open && (
        <StatusTag bare tone="act">
          {t.owedHint}
        </StatusTag>
      )}
      {lesson && !open && <Written lesson={lesson} />}
      {open && <LessonForm caseId={view.id} lesson={lesson} close={() => setOpen(false)} />}
    </Section>
  )
}

function Written({ lesson }: { lesson: LessonOf }) {
  const t = useTexts(lessonTexts)
  const join = useJoining()
  const { kind, happened, cause, change, cost, departmentName, similar, writtenAt, writtenBy } = lesson
  return (
    <dl className={styles.lesson}>
      <dt>{t.change}</dt>
      <dd>
        <strong>{change}</strong>
      </dd>
      <dt>{t.happened}</dt>
      <dd>{happened}</dd>
      <dt>{t.cause}</dt>
      <dd>{join.aside(cause, t.kinds[kind]!)}</dd>
      <dt>{t.department}</dt>
      <dd>
        {departmentName} · {t.similarOf(similar)}
        {cost !== null && (
          <>
            {' · '}
            {t.cost} <Money fen={cost} />
          </>
        )}
      </dd>
      <dd className={styles.by}>
        {t.by(writtenBy)} <RelativeTime at={writtenAt} />
      </dd>
    </dl>
  )
}

function LessonForm({
  caseId,
  lesson,
  close,
}: {
  caseId: string
  lesson: LessonOf | null
  close: () => void
}) {
  const t = useTexts(lessonTexts)
  const queries = useQueryClient()
  return (
    <FieldForm<Values, unknown>
      name={`case-lesson-${caseId}`}
      initial={
        lesson
          ? { ...lesson, yuan: lesson.cost === null ? null : lesson.cost / 100 }
          : { kind: 'product', happened: '', cause: '', change: '' }
      }
      {...(lesson && { version: lesson.version })}
      send={({ yuan, kind, happened, cause, change, departmentId }, version) =>
        cases.call.writeLesson({
          params: { caseId },
          body: {
            kind,
            happened,
            cause,
            change,
            departmentId,
            cost: yuan === null || yuan === undefined ? null : Math.round(yuan * 100),
            ...(lesson && { version }),
          },
        })
      }
      onSent={() => {
        close()
        void queries.invalidateQueries({ queryKey: ['cases'] })
      }}
      submitLabel={t.write}
    >
      <Field name="kind" label={t.kind} hint={t.toPool}>
        <Segmented options={Object.entries(t.kinds).map(([value, label]) => ({ value, label }))} />
      </Field>
      <Field name="happened" label={t.happened} required>
        <Input.TextArea rows={2} maxLength={5000} />
      </Field>
      <Field name="cause" label={t.cause} required>
        <Input.TextArea rows={2} maxLength={5000} />
      </Field>
      <Field name="change" label={t.change} required>
        <Input.TextArea rows={2} maxLength={5000} />
      </Field>
      <Field name="departmentId" label={t.department} required>
        <EntityPicker label={t.department} search={searchDepartments} labelOf={nameOfDepartment} />
      </Field>
      <Field name="yuan" label={t.cost} hint={t.costHint}>
        <InputNumber min={0} precision={2} />
      </Field>
    </FieldForm>
  )
}
