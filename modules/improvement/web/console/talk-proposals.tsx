import { Input, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useLanguage } from '#design/language.ts'
import { AppLink } from '#design/link.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { useNow } from '#design/plain/now.ts'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { dateWords } from '#design/plain/time-words.ts'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { words } from '../parts/words.ts'
import { AnswerOpinion } from './answer-opinion.tsx'
import { improvement, nameOfTopic, searchTopics, type Talk } from './api.ts'
import styles from './improvement.module.css'
import { texts as opinionTexts } from './opinion-texts.ts'
import { texts } from './talk-texts.ts'
import { toneOfOpinion } from './tones.ts'

/** What was proposed, each with its answer or the day by which it is due. @serves 7.7 */
export function TalkProposals({ talk }: { talk: Talk }) {
  const t = useTexts(texts)
  const o = useTexts(opinionTexts)
  const w = useTexts(words)
  const may = useMay()
  const language = useLanguage()
  const now = useNow()
  const { proposals } = talk
  return (
    <Section title={t.proposals} aside={may('improvement.host') && <NoteProposal talk={talk} />}>
      {proposals.length === 0 && <p className={styles.quiet}>{t.noProposals}</p>}
      <ul className={styles.entries}>
        {proposals.map((proposal) => {
          const { id, state, isOverdue, dueOn, answer, termOn } = proposal
          const isOpen = answer === null
          return (
            <li key={id}>
              <div className={styles.spread}>
                <AppLink to={`/improvement/opinions/${id}`}>{proposal.words}</AppLink>
                {isOpen && may('improvement.decide') && <AnswerOpinion opinion={proposal} />}
              </div>
              <span className={`${styles.row} ${styles.quiet}`}>
                <StatusTag bare tone={isOverdue ? 'late' : toneOfOpinion[state]}>
                  {isOverdue ? t.overdue : w.states[state]}
                </StatusTag>
                {proposal.home ?? w.anonymous}
                {isOpen && dueOn && <span>{t.due(dateWords(dueOn, now, language))}</span>}
                {termOn && (
                  <span>
                    {o.term} {dateWords(termOn, now, language)}
                  </span>
                )}
              </span>
              {answer && <p className={styles.words}>{answer}</p>}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

interface Values {
  words: string
  guestId?: string
  topicId?: string
}

function NoteProposal({ talk: { id: talkId, guests } }: { talk: Talk }) {
  const t = useTexts(texts)
  const o = useTexts(opinionTexts)
  return (
    <FormDialog label={t.note} refreshes={['improvement']}>
      {({ done, close }) => (
        <FieldForm<Values, unknown>
          name={`talk-proposal-${talkId}`}
          initial={{}}
          send={({ words: said, guestId, topicId }) =>
            improvement.call.noteProposal({
              params: { talkId },
              body: { words: said, guestId: guestId ?? null, topicId: topicId ?? null },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.note}
        >
          <Field name="words" label={o.said} hint={t.noteHint} required>
            <Input.TextArea rows={3} maxLength={5000} />
          </Field>
          <Field name="guestId" label={t.speaker} hint={t.unnamed}>
            <Select
              allowClear
              options={guests
                .filter(({ state }) => state === 'joined')
                .map(({ id, name, home }) => ({ value: id, label: `${name} · ${home}` }))}
            />
          </Field>
          <Field name="topicId" label={t.topic}>
            <EntityPicker label={t.topic} search={searchTopics} labelOf={nameOfTopic} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
