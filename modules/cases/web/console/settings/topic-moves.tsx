import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useGo } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { cases, type Topic } from '../api.ts'
import styles from './settings.module.css'
import { inTreeOrder, pathOf } from './topic-names.ts'
import { topicTexts as texts } from './topic-texts.ts'

interface Props {
  topic: Topic
  topics: readonly Topic[]
}

const top = 'top'

/** Places that a topic with all below it can go to: never below itself. */
function elsewhere({ topic, topics }: Props): Topic[] {
  const own = new Set([topic, ...inTreeOrder(topics, topic.id)].map(({ id }) => id))
  return inTreeOrder(topics).filter(({ id, active }) => active && !own.has(id))
}

/** Moves a topic with all below it. @serves S2-02 */
export function MoveTopic({ topic, topics }: Props) {
  const t = useTexts(texts)
  const say = useSay()
  const [form] = Form.useForm<{ parent: string; behind: string }>()
  const parent = Form.useWatch('parent', form) ?? topic.parentId ?? top
  const sisters = topics.filter(
    ({ id, parentId, active }) => active && id !== topic.id && (parentId ?? top) === parent,
  )
  const places = [
    { value: top, label: t.topLevel },
    ...elsewhere({ topic, topics }).map(({ id }) => ({ value: id, label: pathOf(topics, id, say) })),
  ]
  return (
    <FormDialog label={t.move} refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<{ parent: string; behind: string }, Topic>
          name={`case-topic-place-${topic.id}`}
          form={form}
          initial={{ parent: topic.parentId ?? top, behind: top }}
          version={topic.version}
          send={({ parent: chosen, behind }, version) =>
            cases.call.moveTopic({
              params: { topicId: topic.id },
              body: {
                version,
                parentId: chosen === top ? null : chosen,
                behind: sisters.some(({ id }) => id === behind) ? behind : null,
              },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.move}
        >
          <Field name="parent" label={t.parent} required>
            <Select showSearch optionFilterProp="label" options={places} />
          </Field>
          <Field name="behind" label={t.behind} required>
            <Select
              options={[
                { value: top, label: t.first },
                ...sisters.map((sister) => ({ value: sister.id, label: t.after(say(sister)) })),
              ]}
            />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

/** Lets a topic go into another, after showing what would move. @serves S2-02 */
export function MergeTopic({ topic, topics }: Props) {
  const t = useTexts(texts)
  const say = useSay()
  const go = useGo()
  const places = elsewhere({ topic, topics })
  return (
    <FormDialog label={t.merge} refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<{ intoId: string }, Topic>
          name={`case-topic-merger-${topic.id}`}
          initial={{}}
          version={topic.version}
          send={({ intoId }, version) =>
            cases.call.mergeTopics({ params: { topicId: topic.id }, body: { version, intoId } })
          }
          onSent={({ id }) => {
            done()
            go(`/case-topics/${id}`)
          }}
          onCancel={close}
          submitLabel={t.merge}
        >
          <Moves topicId={topic.id} />
          <Field name="intoId" label={t.intoWhich} hint={t.mergeHint} required>
            <Select
              showSearch
              optionFilterProp="label"
              options={places.map(({ id }) => ({ value: id, label: pathOf(topics, id, say) }))}
            />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

function Moves({ topicId }: { topicId: string }) {
  const t = useTexts(texts)
  const { data } = useQuery(cases.query.previewMerger({ params: { topicId } }))
  if (!data) return <Skeleton lines={1} />
  const { cases: count, open, topics, terms, countedUpTo } = data
  return (
    <p className={styles.words}>
      {[
        t.moves(count, open, count === countedUpTo),
        topics > 0 && t.movesTopics(topics),
        terms > 0 && t.movesTerms(terms),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
}
