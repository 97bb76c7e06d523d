import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Form, Select } from 'antd'
import { useState } from 'react'
import { AppLink } from '#design/link.tsx'
import { useLanguage } from '#design/language.ts'
import { ListTable } from '#design/list/list-table.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { nameOfProject, searchProjects } from '#modules/estate/web/pick.ts'
import { channels, kinds, urgencies } from '../../../contract.ts'
import { cases, type CaseView } from '../api.ts'
import { CategoryPicker } from '../category-picker.tsx'
import { words } from '../words.ts'
import { useConditions } from './conditions.ts'
import { lengthOf } from './lengths.ts'
import styles from './settings.module.css'
import { texts } from './texts.ts'

type Case = Pick<CaseView, 'channel' | 'urgency' | 'kind'> & { projectId?: string; categoryId?: string }

/** Which term a case would get, and from which policy. */
export function Preview() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const [open, setOpen] = useState(false)
  const [about, setAbout] = useState<Case>({ channel: 'hotline', urgency: 'NORMAL', kind: 'complaint' })
  const { projectId } = about
  const options = (values: readonly string[], say: Record<string, string>) =>
    values.map((value) => ({ value, label: say[value] }))
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
        {t.preview}
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={t.preview}
        size="min(560px, 100vw)"
        destroyOnHidden
      >
        <p className={styles.quiet}>{t.previewHint}</p>
        <Form<Case>
          layout="vertical"
          requiredMark={false}
          initialValues={about}
          onValuesChange={(_, values) => setAbout(values)}
          className={styles.fields}
        >
          <Form.Item name="projectId" label={t.project}>
            <EntityPicker label={t.project} search={searchProjects} labelOf={nameOfProject} />
          </Form.Item>
          <Form.Item name="categoryId" label={t.category}>
            <CategoryPicker />
          </Form.Item>
          <Form.Item name="urgency" label={t.urgency}>
            <Select options={options(urgencies, w.urgencies)} />
          </Form.Item>
          <Form.Item name="channel" label={t.channel}>
            <Select options={options(channels, w.channels)} />
          </Form.Item>
          <Form.Item name="kind" label={t.kind}>
            <Select options={options(kinds, w.kinds)} />
          </Form.Item>
        </Form>
        {projectId ? (
          <Result about={{ ...about, projectId }} />
        ) : (
          <p className={styles.quiet}>{t.chooseProject}</p>
        )}
      </Drawer>
    </>
  )
}

function Result({ about }: { about: Case & { projectId: string } }) {
  const t = useTexts(texts)
  const join = useJoining()
  const language = useLanguage()
  const conditions = useConditions()
  const { data } = useQuery(cases.query.previewTerms({ query: about }))
  const { data: policies } = useQuery(cases.query.listPolicies({ query: { limit: 200 } }))
  const known = new Map(policies?.items.map((policy) => [policy.id, policy]))
  const source = (policyId: string | null) => {
    const policy = policyId && known.get(policyId)
    return policy ? <AppLink to={`/case-policies/${policy.id}`}>{conditions(policy)}</AppLink> : null
  }
  if (!data) return null
  return (
    <>
      <ListTable<(typeof data.targets)[number]>
        label={t.preview}
        rows={data.targets}
        rowKey={({ target }) => target}
        columns={[
          { key: 'target', title: t.terms, width: 100, render: ({ target }) => t.targets[target] },
          {
            key: 'minutes',
            title: t.length,
            width: 120,
            render: ({ minutes, shown }) =>
              minutes === null ? (
                <span className={styles.quiet}>{t.noTerm}</span>
              ) : (
                <>
                  {lengthOf(minutes, language, data.measure)}
                  {shown && (
                    <div>
                      <StatusTag bare tone="info">
                        {t.shownMark}
                      </StatusTag>
                    </div>
                  )}
                </>
              ),
          },
          {
            key: 'due',
            title: t.due,
            width: 130,
            render: ({ dueAt }) => dueAt && <RelativeTime at={dueAt} />,
          },
          {
            key: 'from',
            title: t.from,
            render: ({ minutes, policyId }) => minutes !== null && source(policyId),
          },
        ]}
      />
      <p className={styles.quiet}>
        {`${join.pair(t.measure, t.measures[data.measure])} · ${t.remindBefore} ${lengthOf(data.remindBeforeMinutes, language)} · ${t.confirmWithin} ${lengthOf(data.confirmWithinMinutes, language)} · ${t.reopenWithin} ${lengthOf(data.reopenWithinMinutes, language)}`}
      </p>
    </>
  )
}
