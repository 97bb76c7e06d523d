import { Input, Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useGo } from '#design/link.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfProject, searchProjects } from '#modules/estate/web/pick.ts'
import { audiences, type ManySort, purposes } from '../../contract.ts'
import { words } from './parts/words.ts'
import { type Edition, knowledge, type Piece, placeOf } from './api.ts'
import { newStep, StepsField } from './steps-field.tsx'
import { texts } from './texts.ts'
import { useTopics } from './use-topics.ts'
import { Variables } from './variables.tsx'

type Content = Pick<Edition, 'titleZh' | 'titleEn' | 'bodyZh' | 'bodyEn' | 'steps'>
type Settings = Pick<Piece, 'audience' | 'topicIds'> & {
  purpose?: NonNullable<Piece['purpose']>
  reviewOn?: string
}

const settingsOf = ({ audience, topicIds, purpose, reviewOn }: Piece): Settings => ({
  audience,
  topicIds,
  ...(purpose && { purpose }),
  ...(reviewOn && { reviewOn }),
})
const sent = ({ audience, topicIds, purpose, reviewOn }: Settings) => ({
  audience,
  topicIds,
  purpose: purpose ?? null,
  reviewOn: reviewOn ?? null,
})

/** Writes a new article, template or prepared plan. */
export function AddPiece({ of }: { of: ManySort }) {
  const t = useTexts(texts)
  const go = useGo()
  const label = { article: t.addArticle, template: t.addTemplate, plan: t.addPlan }[of]
  return (
    <FormDialog label={label} type="primary" width={760} refreshes={['knowledge']}>
      {({ done, close }) => (
        <FieldForm<Content & Settings & { projectId?: string }, Piece>
          name={`knowledge-new-${of}`}
          initial={{
            audience: 'staff',
            topicIds: [],
            ...(of === 'template' && { purpose: 'firstReply' }),
            ...(of === 'plan' && { steps: [newStep] }),
          }}
          send={({ projectId, titleZh, titleEn = '', bodyZh = '', bodyEn = '', steps, ...settings }) =>
            knowledge.call.addPiece({
              body: {
                sort: of,
                projectId: projectId ?? null,
                titleZh,
                titleEn,
                bodyZh,
                bodyEn,
                ...(steps && { steps: filled(steps) }),
                ...sent(settings),
              },
            })
          }
          onSent={({ id }) => {
            done()
            go(`${placeOf(of)}/${id}`)
          }}
          onCancel={close}
        >
          <Words sort={of} />
          <Scope sort={of} />
          <Field name="projectId" label={t.project}>
            <EntityPicker label={t.wholeGroup} search={searchProjects} labelOf={nameOfProject} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

/** Changes the words of a draft. */
export function EditDraft({ piece, draft }: { piece: Piece; draft: Edition }) {
  const t = useTexts(texts)
  const { titleZh, titleEn, bodyZh, bodyEn, version, steps = [] } = draft
  return (
    <FormDialog label={t.edit} width={760} refreshes={['knowledge']}>
      {({ done, close }) => (
        <FieldForm<Content, Piece>
          name={`knowledge-draft-${draft.id}`}
          initial={{ titleZh, titleEn, bodyZh, bodyEn, ...(piece.sort === 'plan' && { steps }) }}
          version={version}
          send={({ steps: given, ...content }, based) =>
            knowledge.call.editEdition({
              params: { pieceId: piece.id },
              body: { version: based, ...content, ...(given && { steps: filled(given) }) },
            })
          }
          onSent={done}
          onCancel={close}
        >
          <Words sort={piece.sort} />
        </FieldForm>
      )}
    </FormDialog>
  )
}

/** Changes for whom and what a piece is. */
export function EditSettings({ piece }: { piece: Piece }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.changeSettings} refreshes={['knowledge']}>
      {({ done, close }) => (
        <FieldForm<Settings, Piece>
          name={`knowledge-settings-${piece.id}`}
          initial={settingsOf(piece)}
          version={piece.version}
          send={(settings, version) =>
            knowledge.call.changePiece({
              params: { pieceId: piece.id },
              body: { version, active: piece.active, ...sent(settings) },
            })
          }
          onSent={done}
          onCancel={close}
        >
          <Scope sort={piece.sort} />
        </FieldForm>
      )}
    </FormDialog>
  )
}

/** Puts a piece out of use, or in use again. */
export const turned = (piece: Piece) =>
  knowledge.call.changePiece({
    params: { pieceId: piece.id },
    body: { version: piece.version, active: !piece.active, ...sent(settingsOf(piece)) },
  })

/** A step without English words is kept as a draft. */
const filled = (steps: NonNullable<Content['steps']>) =>
  steps.map((step) => ({ ...step, whatEn: step.whatEn ?? '' }))

function Words({ sort }: { sort: Piece['sort'] }) {
  const t = useTexts(texts)
  return (
    <>
      {sort === 'template' && <Variables />}
      <Field name="titleZh" label={t.titleZh} required>
        <Input maxLength={100} />
      </Field>
      <Field name="bodyZh" label={t.bodyZh}>
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 16 }} maxLength={8000} lang="zh" />
      </Field>
      <Field name="titleEn" label={t.titleEn}>
        <Input maxLength={100} />
      </Field>
      <Field name="bodyEn" label={t.bodyEn}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} maxLength={8000} lang="en" />
      </Field>
      {sort === 'plan' && <StepsField />}
    </>
  )
}

function Scope({ sort }: { sort: Piece['sort'] }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const { options } = useTopics()
  return (
    <>
      {sort === 'template' && (
        <Field name="purpose" label={t.purpose} required>
          <Select options={purposes.map((value) => ({ value, label: w.purposes[value] }))} />
        </Field>
      )}
      {sort === 'article' && (
        <Field name="audience" label={t.audience} required>
          <Select options={audiences.map((value) => ({ value, label: w.audiences[value] }))} />
        </Field>
      )}
      <Field name="topicIds" label={t.topics}>
        <Select mode="multiple" optionFilterProp="label" placeholder={t.anyTopic} options={options} />
      </Field>
      <Field name="reviewOn" label={t.reviewOn}>
        <DateField />
      </Field>
    </>
  )
}
