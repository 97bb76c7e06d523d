import { codesOf, type LoggedValues } from '#design/record/history/log-words.ts'
import type { Step } from './api.ts'
import { texts as eventTexts } from './events/texts.ts'
import { texts as exportTexts } from './evidence-exports/texts.ts'
import { texts as handOverTexts } from './hand-overs/texts.ts'
import { standardsTexts } from './standards-texts.ts'
import { moveTexts } from './standards/move-texts.ts'
import { stepNames } from './step-names.ts'
import { words } from './words.ts'

const subjects = {
  zh: { person: '客户', contract: '合同', home: '房屋', household: '家庭', project: '项目' },
  en: { person: 'Customer', contract: 'Contract', home: 'Home', household: 'Household', project: 'Project' },
}
const steps = Object.entries(stepNames) as [Step['step'], (typeof stepNames)[Step['step']]][]
const namesOfSteps = (language: 'zh' | 'en') =>
  Object.fromEntries(steps.map(([step, { name }]) => [step, name[language]]))

/** Codes of the journey as the log's readers know them. */
export const loggedValues: LoggedValues = {
  step: { zh: namesOfSteps('zh'), en: namesOfSteps('en') },
  performer_role: codesOf(words, 'roles'),
  'journey.evidence_export.kind': codesOf(exportTexts, 'kinds'),
  'journey.evidence_export.state': codesOf(exportTexts, 'states'),
  'journey.evidence_export.language': codesOf(exportTexts, 'languages'),
  'journey.hand_over.state': codesOf(handOverTexts, 'states'),
  'journey.waiver.state': codesOf(words, 'waivers'),
  'journey.recorded_event.kind': codesOf(eventTexts, 'kinds'),
  'journey.standard_action.subject': subjects,
  'journey.journey.subject_kind': subjects,
  'journey.journey.ended_by': {
    zh: { completed: '走完', cancelled: '取消' },
    en: { completed: 'Completed', cancelled: 'Cancelled' },
  },
  'journey.standard.state': {
    zh: { draft: '草稿', review: '审核中', published: '已发布' },
    en: { draft: 'Draft', review: 'In review', published: 'Published' },
  },
  'journey.standard_move.state': codesOf(moveTexts, 'states'),
  'journey.standard_action.nature': {
    zh: { contact: '联系', safety: '安全', statutory: '法定' },
    en: { contact: 'Contact', safety: 'Safety', statutory: 'Statutory' },
  },
  'journey.standard_action.tag': codesOf(standardsTexts, 'tags'),
  'journey.standard_action.anchor': codesOf(standardsTexts, 'anchors'),
  'journey.standard_action.any_of': codesOf(words, 'evidence'),
}
