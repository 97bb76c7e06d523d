import { useQuery } from '@tanstack/react-query'
import { Input, InputNumber, Switch } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { AppLink } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { defineTexts, useSay, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { improvement, type Topic } from './api.ts'
import styles from './improvement.module.css'
import { ImprovementTabs } from './tabs.tsx'

const texts = defineTexts({
  zh: {
    title: '意见主题',
    hint: '意见归在哪个主题下。停用的主题不能再选，已经归在下面的意见不变。',
    add: '新增主题',
    below: '新增下级主题',
    edit: '修改主题',
    zh: '中文名称',
    en: '英文名称',
    position: '排序',
    active: '使用中',
    off: '已停用',
    tree: '主题一览',
    opinions: (n: number) => `${n} 条意见`,
  },
  en: {
    title: 'Topics of opinions',
    hint: 'Under which topic an opinion stands. What is out of use cannot be chosen; opinions keep it.',
    add: 'Add a topic',
    below: 'Add a topic below',
    edit: 'Change the topic',
    zh: 'Chinese name',
    en: 'English name',
    position: 'Order',
    active: 'In use',
    off: 'Out of use',
    tree: 'All topics',
    opinions: (n: number) => (n === 1 ? '1 opinion' : `${n} opinions`),
  },
})

/** The tree of topics, kept by those who study opinions. @serves S0-32 */
export default function TopicPage() {
  const t = useTexts(texts)
  const say = useSay()
  const mayKeep = useMay()('improvement.topics')
  const { data, error } = useQuery(improvement.query.listTopics())
  return (
    <>
      <PageHead title={t.title} hint={t.hint} actions={mayKeep && <TopicDialog label={t.add} primary />} />
      <ImprovementTabs active="topics" />
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <Section title={t.tree}>
          <ul className={styles.entries}>
            {data.items.map((topic) => (
              <li key={topic.id} data-below={topic.parentId !== null}>
                <div className={styles.spread}>
                  <span className={styles.row}>
                    {say(topic)}
                    {!topic.active && (
                      <StatusTag bare tone="off">
                        {t.off}
                      </StatusTag>
                    )}
                    {topic.opinions > 0 && (
                      <AppLink to={`/improvement?topicId=${topic.id}`}>{t.opinions(topic.opinions)}</AppLink>
                    )}
                  </span>
                  {mayKeep && (
                    <span className={styles.row}>
                      {topic.parentId === null && <TopicDialog label={t.below} parentId={topic.id} />}
                      <TopicDialog label={t.edit} topic={topic} />
                    </span>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

interface TopicDialogProps {
  label: string
  topic?: Topic
  parentId?: string
  primary?: boolean
}

interface Values {
  zh: string
  en: string
  position: number
  active?: boolean
}

function TopicDialog({ label, topic, parentId, primary = false }: TopicDialogProps) {
  const t = useTexts(texts)
  return (
    <FormDialog
      label={label}
      icon={topic ? 'edit' : 'plus'}
      iconOnly={!primary}
      type={primary ? 'primary' : 'default'}
      refreshes={['improvement']}
    >
      {({ done, close }) => (
        <FieldForm<Values, unknown>
          name={`topic-${topic?.id ?? parentId ?? 'new'}`}
          initial={topic ?? { position: 99 }}
          version={topic?.version}
          send={({ zh, en, position, active = true }, version) =>
            topic
              ? improvement.call.editTopic({
                  params: { topicId: topic.id },
                  body: { version, zh, en, position, active },
                })
              : improvement.call.addTopic({ body: { zh, en, position, parentId: parentId ?? null } })
          }
          onSent={done}
          onCancel={close}
        >
          <Field name="zh" label={t.zh} required>
            <Input maxLength={60} />
          </Field>
          <Field name="en" label={t.en} required>
            <Input maxLength={60} />
          </Field>
          <Field name="position" label={t.position} required>
            <InputNumber min={0} max={9999} precision={0} />
          </Field>
          {topic && (
            <Field name="active" label={t.active} valuePropName="checked">
              <Switch />
            </Field>
          )}
        </FieldForm>
      )}
    </FormDialog>
  )
}
