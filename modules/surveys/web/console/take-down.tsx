import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { problemKinds, topics } from '#modules/surveys/contract.ts'
import { words } from '../parts/words.ts'
import { type Callback, surveys } from './api.ts'
import { texts } from './call-texts.ts'
import styles from './call.module.css'
import { Opinions, Problems } from './told.tsx'

const refreshes = ['surveys']

/** What must be solved, taken down while the customer says it; each becomes a case at once. @serves 5.2 */
export function TakeDownProblems({ callback: { id: callbackId, problems } }: { callback: Callback }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const { round, again } = useRounds(['surveys', 'cases'])
  return (
    <Section title={t.problems}>
      <p className={styles.ask}>{t.problemAsk}</p>
      {problems.length > 0 && <Problems problems={problems} />}
      <FieldForm<{ kind: (typeof problemKinds)[number]; words: string }, unknown>
        key={round}
        name={`callback-problem-${callbackId}`}
        initial={{ kind: 'faultReport' }}
        send={(body) => surveys.call.tellProblem({ params: { callbackId }, body })}
        onSent={again}
        submitLabel={t.addProblem}
      >
        <Field name="words" label={t.problemWords} required>
          <Input.TextArea rows={2} maxLength={5000} />
        </Field>
        <Field name="kind" label={t.problemKind} required>
          <Select options={problemKinds.map((value) => ({ value, label: w.problemKinds[value] }))} />
        </Field>
      </FieldForm>
    </Section>
  )
}

/** Views on product and service, by topic. @serves 5.4 */
export function TakeDownOpinions({ callback: { id: callbackId, opinions } }: { callback: Callback }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const { round, again } = useRounds(refreshes)
  const remove = useChange(
    (opinionId: string) => surveys.call.removeOpinion({ params: { callbackId, opinionId } }),
    { refreshes },
  )
  return (
    <Section title={t.opinions}>
      <p className={styles.ask}>{t.opinionAsk}</p>
      {opinions.length > 0 && (
        <Opinions
          opinions={opinions}
          deed={({ id }) => (
            <Button type="link" size="small" onClick={() => remove.run(id)}>
              {t.takeBack}
            </Button>
          )}
        />
      )}
      <FieldForm<{ topic: (typeof topics)[number]; words: string }, unknown>
        key={round}
        name={`callback-opinion-${callbackId}`}
        initial={{}}
        send={(body) => surveys.call.giveOpinion({ params: { callbackId }, body })}
        onSent={again}
        submitLabel={t.addOpinion}
      >
        <Field name="topic" label={t.topic} required>
          <Select options={topics.map((value) => ({ value, label: w.topics[value] }))} />
        </Field>
        <Field name="words" label={t.opinionWords} required>
          <Input.TextArea rows={2} maxLength={5000} />
        </Field>
      </FieldForm>
    </Section>
  )
}

/** An empty form after each that was sent. */
function useRounds(modules: readonly string[]) {
  const queries = useQueryClient()
  const [round, setRound] = useState(0)
  const again = () => {
    setRound((before) => before + 1)
    for (const module of modules) void queries.invalidateQueries({ queryKey: [module] })
  }
  return { round, again }
}
