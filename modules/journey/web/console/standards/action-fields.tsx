import { Checkbox, Form, type FormInstance, Input, InputNumber, Select } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { Field } from '#design/form/field.tsx'
import { useLanguage } from '#design/language.ts'
import { useSay, useTexts } from '#design/texts.ts'
import { identity, type StandardAction, type StandardVersion } from '../api.ts'
import { stepNameOf, stepNames } from '../step-names.ts'
import { standardsTexts } from '../standards-texts.ts'
import type { ActionValues } from './action-values.ts'
import { EvidenceField } from './evidence-field.tsx'
import { formTexts } from './form-texts.ts'
import { PicturesField } from './pictures-field.tsx'
import { words } from '../words.ts'
import styles from './standards.module.css'
import { Allowed, TextsInTwo } from './small-fields.tsx'
import { WhenFields } from './when-fields.tsx'

interface ActionFieldsProps {
  form: FormInstance<ActionValues>
  version: StandardVersion
  isNew: boolean
  /** The same action of the level above, which settles much of it. */
  above: StandardAction | null
}

/** Every field of an action, grouped as people think: what, when, who and proof, words, what lower levels may change. */
export function ActionFields({ form, version, isNew, above }: ActionFieldsProps) {
  const t = useTexts(formTexts)
  const s = useTexts(standardsTexts)
  const say = useSay()
  const stepName = stepNameOf(say)
  const w = useTexts(words)
  const isFixed = above !== null
  const key = Form.useWatch('key', form)
  const others = version.actions.filter(({ action, standing }) => standing !== 'off' && action.key !== key)
  return (
    <>
      {above && <Allowed above={above} />}
      <fieldset className={styles.group}>
        <legend>{t.what}</legend>
        {isNew && version.level.kind === 'group' && (
          <Field name="key" label={t.key} hint={t.keyHint} required>
            <Input maxLength={40} style={{ width: 160 }} />
          </Field>
        )}
        {isNew && version.level.kind !== 'group' && <p className={styles.quiet}>{t.ownKey}</p>}
        <div className={styles.pair}>
          <Field name={['title', 'zh']} label={t.titleZh} required>
            <Input disabled={isFixed} />
          </Field>
          <Field name={['title', 'en']} label={t.titleEn} required>
            <Input disabled={isFixed} />
          </Field>
          <Field name="step" label={t.step} required>
            <Select
              disabled={isFixed}
              options={(Object.keys(stepNames) as StandardAction['step'][]).map((value) => ({
                value,
                label: stepName(value),
              }))}
            />
          </Field>
          <Field name="subject" label={t.subject} required>
            <Select disabled={isFixed} options={optionsOf(t.subjects)} />
          </Field>
          <Field name="tag" label={t.tag} required>
            <Select disabled={isFixed} options={optionsOf(s.tags)} />
          </Field>
          <Field name="source" label={t.source}>
            <Input disabled={isFixed} maxLength={300} />
          </Field>
        </div>
      </fieldset>
      <WhenFields form={form} isFixed={isFixed} />
      <fieldset className={styles.group}>
        <legend>{t.who}</legend>
        <div className={styles.pair}>
          <Field name="performer" label={t.performer} required>
            <RolePicker />
          </Field>
          <Field name="sameVisitAs" label={t.sameVisitAs}>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              options={others.map(({ action }) => ({
                value: action.key,
                label: `${action.key} ${say(action.title)}`,
              }))}
            />
          </Field>
        </div>
        <Field name="evidence" label={t.evidence} hint={t.evidenceHint} required>
          <EvidenceField />
        </Field>
        <Field name="shares" label={t.shares} hint={t.sharesHint}>
          <Select mode="multiple" options={optionsOf(w.evidence)} />
        </Field>
        <Field name="countsIn" label={t.countsIn}>
          <Checkbox.Group disabled={isFixed} options={['A1', 'A2', 'A3']} />
        </Field>
      </fieldset>
      <TextsInTwo
        name="customer"
        legend={t.customer}
        hint={t.customerHint}
        zh={t.customerZh}
        en={t.customerEn}
      />
      <TextsInTwo
        name="customerDone"
        legend={t.customerDone}
        hint={t.customerDoneHint}
        zh={t.customerZh}
        en={t.customerEn}
      />
      <TextsInTwo name="guide" legend={t.guide} hint={t.guideHint} zh={t.guideZh} en={t.guideEn} required>
        <Field name="pictures" label={t.pictures}>
          <PicturesField />
        </Field>
      </TextsInTwo>
      <fieldset className={styles.group}>
        <legend>{t.forBelow}</legend>
        <Field name="optional" label="" valuePropName="checked">
          <Checkbox disabled={isFixed && !above.optional}>{t.optional}</Checkbox>
        </Field>
        <div className={styles.three}>
          <Field name={['limits', 'earlier']} label={t.earlier} hint={t.earlierHint}>
            <InputNumber min={0} max={3660} />
          </Field>
          <Field name={['limits', 'later']} label={t.later}>
            <InputNumber min={0} max={3660} />
          </Field>
          <Field name={['limits', 'moreGrace']} label={t.moreGrace}>
            <InputNumber min={0} max={3660} />
          </Field>
        </div>
        <p className={styles.quiet}>{t.limitsHint}</p>
      </fieldset>
    </>
  )
}

const optionsOf = (names: Record<string, string>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

/** The roles that a post may carry. */
function RolePicker(props: { value?: string; onChange?: (role: string) => void; id?: string }) {
  const language = useLanguage()
  const { data } = useQuery({ ...identity.query.listRoles(), staleTime: 60_000 })
  const roles = (data?.items ?? []).filter(({ kind }) => kind === 'staff')
  return (
    <Select
      {...props}
      showSearch={{ optionFilterProp: 'label' }}
      options={roles.map((role) => ({ value: role.key, label: role[language] }))}
    />
  )
}
