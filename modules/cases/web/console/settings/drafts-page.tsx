import { useQuery } from '@tanstack/react-query'
import { Input, Switch } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import { nameOfNode, searchCompanies } from '#modules/organization/web/pick.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { casesContract } from '../../../contract.ts'
import { cases } from '../api.ts'
import styles from './settings.module.css'
import { SettingTabs } from './tabs.tsx'

const texts = defineTexts({
  zh: {
    title: '智能起草',
    hint: '由本公司接入的模型起草摘要和答复，人核对后才发送。姓名、电话、证件号、房号、车牌先取出，不离开本系统；每一次由谁发起、发出了什么都有记录。',
    off: '这套系统没有接入模型',
    offHint: '运维人员设置 AI_URL 和 AI_MODEL 后，各公司才能开启。',
    none: '还没有公司开启',
    noneHint: '开启前请确认已评估个人信息影响，并写明依据。',
    decide: '开启或关闭一家公司',
    change: '更改',
    company: '公司',
    allowed: '允许起草',
    note: '依据与说明',
    noteHint: '例如：个人信息保护影响评估编号、审批人和日期',
    on: '已开启',
    closed: '已关闭',
  },
  en: {
    title: 'Drafts by a machine',
    hint: 'A model of your own choice drafts summaries and answers, and people check them before they are sent. Names, phones, identity numbers, homes and plates are taken out before and do not leave this system; who asked and what left is on record.',
    off: 'No model is connected',
    offHint: 'Companies can turn it on once the operator has set AI_URL and AI_MODEL.',
    none: 'No company has turned it on',
    noteHint: 'For example the number of the impact assessment, who approved it and when',
    noneHint:
      'Before you turn it on, make sure that the impact on personal information was assessed, and note the ground.',
    decide: 'Turn a company on or off',
    change: 'Change',
    company: 'Company',
    allowed: 'Drafts are allowed',
    note: 'Ground and note',
    on: 'On',
    closed: 'Off',
  },
})

type Consent = ReplyOf<(typeof casesContract)['routes']['listDraftConsents']>['items'][number]
type Values = Pick<Consent, 'nodeId' | 'allowed' | 'note'>

/** Which companies let a machine draft words, on what ground. @serves S2-06 */
export default function DraftsPage() {
  const t = useTexts(texts)
  const { data, error } = useQuery(cases.query.listDraftConsents())
  return (
    <>
      <PageHead title={t.title} hint={t.hint} />
      <SettingTabs active="drafts" />
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && !data.isConfigured && <EmptyState icon="edit" title={t.off} hint={t.offHint} />}
      {data?.isConfigured && (
        <div className={styles.stack}>
          <div>
            <Dialog label={t.decide} />
          </div>
          {data.items.length === 0 && <EmptyState icon="edit" title={t.none} hint={t.noneHint} />}
          {data.items.map((consent) => (
            <Company key={consent.nodeId} consent={consent} />
          ))}
        </div>
      )}
    </>
  )
}

function Company({ consent }: { consent: Consent }) {
  const t = useTexts(texts)
  const { data: name } = useQuery({
    queryKey: ['organization', 'nameOfNode', consent.nodeId],
    queryFn: () => nameOfNode(consent.nodeId),
  })
  return (
    <Section title={name ?? t.company} aside={<Dialog label={t.change} consent={consent} />}>
      <StatusTag tone={consent.allowed ? 'active' : 'off'}>{consent.allowed ? t.on : t.closed}</StatusTag>
      <p>{[consent.note, consent.changedBy].filter(Boolean).join(' · ')}</p>
    </Section>
  )
}

function Dialog({ label, consent }: { label: string; consent?: Consent }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={label} title={t.title} size="small" refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<Values, unknown>
          name={`case-drafts-${consent?.nodeId ?? 'new'}`}
          initial={consent ?? { allowed: true }}
          version={consent?.version ?? 0}
          send={({ nodeId, allowed, note }, version) =>
            cases.call.keepDraftConsent({
              params: { nodeId: consent?.nodeId ?? nodeId },
              body: { allowed, note, ...(consent && { version }) },
            })
          }
          onSent={done}
          onCancel={close}
        >
          {!consent && (
            <Field name="nodeId" label={t.company} required>
              <EntityPicker label={t.company} search={searchCompanies} labelOf={nameOfNode} />
            </Field>
          )}
          <Field name="allowed" label={t.allowed} valuePropName="checked">
            <Switch />
          </Field>
          <Field name="note" label={t.note} hint={t.noteHint} required>
            <Input maxLength={200} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
